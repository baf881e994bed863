import { Temporal } from "temporal-polyfill";

export type DatePart = "day" | "month" | "year";
export type DateRead =
  | { readonly kind: "date"; readonly iso: string }
  /** Parts that were left empty, in the order of the boxes. */
  | { readonly kind: "lacks"; readonly parts: readonly DatePart[] }
  /** The part that cannot be; without one it is the whole, like 31 February. */
  | { readonly kind: "unreal"; readonly part?: DatePart }
  | { readonly kind: "year" };

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/** "3/11/2026", "03.11.2026" and "03-11-2026" as people and other systems write dates here: day, month, year. */
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d+)$/;

/** The parts of a date as it is written, the year first; undefined for what has no three parts. */
const partsOf = (text: string): readonly [string, string, string] | undefined => {
  const [, d, m, y] = dayFirst.exec(text) ?? [];
  if (d !== undefined && m !== undefined && y !== undefined && !/^\d\d-\d\d-\d\d$/.test(text))
    return [y, m, d];
  const [year = "", month = "", day, ...rest] = text.split("-");
  return day === undefined || rest.length > 0 ? undefined : [year, month, day];
};

/**
 * Reads "2026-11-03", and "03/11/2026" as the third of November. Empty parts ("2026--03") are named, and so is the part that cannot be ("2026-13-03"), because
 * that is the box to mark. Years from 1900 to 2199: every other is a slip.
 */
export const readDate = (text: string): DateRead => {
  const parts = partsOf(text);
  if (!parts) return { kind: "unreal" };
  const [year, month, day] = parts;
  const empty = { day, month, year } as const satisfies Record<DatePart, string>;
  const lacks = (["day", "month", "year"] as const).filter((part) => empty[part] === "");
  if (lacks.length > 0) return { kind: "lacks", parts: lacks };
  const d = whole(day, 1, 31);
  if (d === undefined) return { kind: "unreal", part: "day" };
  const m = whole(month, 1, 12);
  if (m === undefined) return { kind: "unreal", part: "month" };
  if (/^\d{1,3}$/.test(year)) return { kind: "year" };
  const y = whole(year, 1900, 2199);
  if (y === undefined) return { kind: "unreal", part: "year" };
  try {
    return {
      kind: "date",
      iso: Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: "reject" }).toString(),
    };
  } catch {
    return { kind: "unreal" };
  }
};

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** "November", "nov" and "11" as "11"; what is no month stays. */
export const typedMonth = (text: string): string => {
  const word = text.toLowerCase();
  const named = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return named < 0 ? text : String(named + 1);
};

/** Three boxes as one text for `readDate`; undefined when all are empty. */
export const joinDate = (day: string, month: string, year: string): string | undefined => {
  const parts = [year, typedMonth(month), day].map((part) => (/^\d*$/.test(part) ? part : "?"));
  if (parts.every((part) => part === "")) return undefined;
  return parts.map((part) => (/^\d$/.test(part) ? `0${part}` : part)).join("-");
};
