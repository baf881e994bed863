import * as z from "zod";
import { weekdayNames } from "#domain/calendar/date-words.ts";
import type { FactRow } from "../letter.ts";
import { saying, time, weekdayList } from "./facts.ts";
import { type SharedWords, sharedWords } from "./words.ts";

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

/** The place in the week of a pattern's first day. */
const begins = ({ days: [first] }: SessionPattern): number =>
  first === undefined ? weekdayNames.length : weekdayNames.indexOf(first);

/** One row for each pattern, in the order of the week: its days, each time in words, and how long the day is. */
export function sessionRows(
  patterns: readonly SessionPattern[],
  say: SharedWords = sharedWords,
): readonly FactRow[] {
  return patterns
    .toSorted((a, b) => begins(a) - begins(b))
    .map((pattern) => ({
      label: say.listed(pattern.days),
      value: timesOf(pattern, say.sessions),
    }));
}

function timesOf(pattern: SessionPattern, say: SharedWords["sessions"]): readonly string[] {
  const { start, finish } = pattern;
  if (pattern.kind === "one") return [say.starts(start), say.finishes(finish), say.length(start, finish)];
  return [
    say.starts(start),
    say.break(pattern.breakStart, pattern.breakFinish),
    say.finishes(finish),
    say.lengthWithBreak(start, finish),
  ];
}
