import * as z from "zod";
import { listed } from "#domain/date-words.ts";
import type { FactRow } from "../letter.ts";
import { saying, time, weekdayList } from "./facts.ts";
import { lengthInWords, timeInWords } from "./wording.ts";

const days = weekdayList("Choose the days of the week");
const start = time("Enter when the day starts");
const finish = time("Enter when the day finishes");

const oneSession = z.strictObject(
  { kind: z.literal("one"), days, start, finish },
  saying("Enter the times of the session"),
);

const twoSessions = z.strictObject(
  {
    kind: z.literal("two"),
    days,
    start,
    breakStart: time("Enter when the break between the sessions starts"),
    breakFinish: time("Enter when the break between the sessions finishes"),
    finish,
  },
  saying("Enter the times of the two sessions"),
);

/**
 * Days of the week with the same times. A day of two sessions states its break as well: the law wants morning start,
 * break start, break finish and afternoon finish (s.29A EA 2002 regulations, SI 2010/1156).
 */
export const sessionPattern = z
  .discriminatedUnion("kind", [oneSession, twoSessions], saying("Choose one session or two sessions a day"))
  .refine(inOrder, "Enter times that follow each other: start, break, finish");
export type SessionPattern = z.infer<typeof sessionPattern>;

export const sessionPatterns = z
  .array(sessionPattern, "Enter the days and times")
  .min(1, "Enter the days and times")
  .max(10, "Enter the days and times in at most ten lines");

function inOrder(pattern: z.infer<typeof oneSession> | z.infer<typeof twoSessions>): boolean {
  if (pattern.kind === "one") return pattern.start < pattern.finish;
  const { start, breakStart, breakFinish, finish } = pattern;
  return start < breakStart && breakStart < breakFinish && breakFinish < finish;
}

/** One row for each pattern: its days, each time in words, and how long the day is. */
export function sessionRows(patterns: readonly SessionPattern[]): readonly FactRow[] {
  return patterns.map((pattern) => ({ label: listed(pattern.days), value: timesOf(pattern) }));
}

function timesOf(pattern: SessionPattern): readonly string[] {
  const first = `Starts at ${timeInWords(pattern.start)}`;
  const last = `Finishes at ${timeInWords(pattern.finish)}`;
  const length = lengthInWords(pattern.start, pattern.finish);
  if (pattern.kind === "one") return [first, last, `Time per day: ${length}`];
  return [
    first,
    `Break from ${timeInWords(pattern.breakStart)} to ${timeInWords(pattern.breakFinish)}`,
    last,
    `Time per day: ${length}, with the break`,
  ];
}
