import type { SchoolCalendar, WeekLetter } from "../calendar/calendar.ts";
import { weekdayNames } from "../calendar/date-words.ts";
import { firstWeekOf } from "../calendar/week-letter.ts";
import type { FormAnswers } from "../form-answers.ts";
import { stretchesOfDay } from "./hours.ts";
import { type Days, planOf, weeksOf } from "./plan.ts";

type InWeek = {
  /** Where two weeks take turns. */
  readonly week?: WeekLetter;
  /** The Monday of the first such week (ISO), where the school's calendar says it. */
  readonly weekFrom?: string;
};

export type Pattern = InWeek &
  (
    | { readonly kind: "one"; readonly days: string[]; readonly start: string; readonly finish: string }
    | {
        readonly kind: "two";
        readonly days: string[];
        readonly start: string;
        readonly breakStart: string;
        readonly breakFinish: string;
        readonly finish: string;
      }
  );

const nameOf = (index: number): string => weekdayNames[index] ?? "";

/** Days with the same times, in the order of the week: a day of two sessions with its break. */
const patternsIn = (days: Days, inWeek: InWeek): readonly Pattern[] => {
  const found = new Map<string, Pattern>();
  days.forEach((day, i) => {
    const [first, second] = stretchesOfDay(day);
    if (!first) return;
    const key = JSON.stringify([first, second]);
    const named = [...(found.get(key)?.days ?? []), nameOf(i)];
    found.set(
      key,
      second
        ? {
            kind: "two",
            days: named,
            start: first.from,
            breakStart: first.to,
            breakFinish: second.from,
            finish: second.to,
            ...inWeek,
          }
        : { kind: "one", days: named, start: first.from, finish: first.to, ...inWeek },
    );
  });
  return [...found.values()];
};

/**
 * Weekdays with the same times, as the notice must state them. Where two weeks take turns each has its own, with the day on
 * which it begins for the first time since the placement's own start, or since a change.
 */
export const patternsOf = (answers: FormAnswers, calendar?: SchoolCalendar): readonly Pattern[] => {
  const plan = planOf(answers);
  const since = String(answers["changed-from"] ?? answers.start ?? "");
  const weekOf = (letter: WeekLetter): InWeek => {
    if (!plan.b) return {};
    const from = calendar && since ? firstWeekOf(calendar, letter, since) : undefined;
    return { week: letter, ...(from ? { weekFrom: from } : {}) };
  };
  return weeksOf(plan).flatMap(({ letter, days }) => patternsIn(days, weekOf(letter)));
};
