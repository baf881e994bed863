import { counted, listed } from "../domain/date-words.ts";

const plain = (text: string): string => text.replaceAll("-", " ");

const ofObject = (value: object): string => {
  const at = new Map<string, unknown>(Object.entries(value));
  if (at.has("unit"))
    return counted(Number(at.get("count")), at.get("unit") === "days" ? "day" : "school day");
  if (at.get("every") === "days") return `between day ${at.get("from")} and day ${at.get("to")}`;
  if (at.get("every") === "plan") return "as the plan says";
  if (at.has("every")) return `every ${plain(String(at.get("every")))}`;
  if (at.has("title")) return String(at.get("title"));
  return JSON.stringify(value);
};

/** A setting's value as a page says it: "2 school days", "every half-term", "by hand and post". */
export const valueInWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? "none" : listed(value.map(valueInWords));
  if (typeof value === "object" && value !== null) return ofObject(value).replace("half term", "half-term");
  return typeof value === "string" ? plain(value) : String(value);
};
