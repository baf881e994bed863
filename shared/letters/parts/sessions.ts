import * as z from "zod";
import { weekdayNames } from "#domain/calendar/date-words.ts";
import type { FactRow } from "../letter.ts";
import { date, saying, time, weekdayList } from "./facts.ts";
import { type SharedWords, sharedWords } from "./words.ts";

const days = weekdayList("Choose the days of the week");
const start = time("Enter when the day starts");
const finish = time("Enter when the day finishes");

/** Which of two weeks in turn it is, and the Monday of the first one. */
const inWeek = {
  week: z.enum(["a", "b"], "Say which of the two weeks it is").optional(),
  weekFrom: date("Enter the first such week").optional(),
};

const oneSession = z.strictObject(
  { kind: z.literal("one"), days, start, finish, ...inWeek },
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
    ...inWeek,
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
  .max(12, "Enter the days and times in at most twelve lines");

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
    .toSorted((a, b) => (a.week ?? "").localeCompare(b.week ?? "") || begins(a) - begins(b))
    .map((pattern, i, all) => ({
      label: pattern.week
        ? say.sessions.inWeek(pattern.week, say.listed(pattern.days))
        : say.listed(pattern.days),
      value: [
        ...(pattern.weekFrom && pattern.week !== all[i - 1]?.week
          ? [say.sessions.weekFrom(pattern.weekFrom)]
          : []),
        ...timesOf(pattern, say.sessions),
      ],
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
