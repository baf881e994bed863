import { counted, listed } from "#domain/calendar/date-words.ts";

/** Values whose own spelling is no English. */
const spelled: Readonly<Record<string, string>> = {
  "ap-lead": "AP lead",
  dsl: "designated safeguarding lead",
  "deputy-dsl": "deputy safeguarding lead",
  senco: "SENCO",
  none: "no agreement is needed",
  consult: "parents are consulted",
  confirm: "parents confirm",
  signed: "parents sign",
  "head-decides": "the headteacher decides",
  "stop-direction-open": "the agreement ends, a direction stays possible",
  stop: "the placement does not go ahead",
  plain: "plain days",
  clear: "clear days",
  email: "e-mail",
  "ehcp-only": "only for a pupil with an EHC plan",
  "new-off-site": "each new placement off site",
  lawful: "allowed where lawful",
  justify: "allowed with a reason",
  "1996-act": "Education Act 1996",
  "2026-act": "the 2026 Act",
  "where-school": "where the provider is a school",
  "tell-dsl": "tell the safeguarding lead",
  carry: "carried over to the next half-term",
  review: "held all the same",
};

const plain = (text: string): string =>
  Object.hasOwn(spelled, text) ? (spelled[text] ?? text) : text.replaceAll("-", " ");

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
