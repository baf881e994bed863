import { weekdayOf } from "../calendar/date-steps.ts";
import { listed, shortDate } from "../calendar/date-words.ts";
import { plusDays } from "../calendar/school-days.ts";

type Skipped = { readonly date: string; readonly because: string };
type Run = { readonly first: string; readonly last: string; readonly because: string };

const nextWeekday = (date: string): string => plusDays(date, weekdayOf(date) === 5 ? 3 : 1);

const runsOf = (days: readonly Skipped[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const { date, because } of days) {
    const last = runs.at(-1);
    if (last && last.because === because && nextWeekday(last.last) === date)
      runs[runs.length - 1] = { ...last, last: date };
    else runs.push({ first: date, last: date, because });
  }
  return runs;
};

const runInWords = ({ first, last, because }: Run): string =>
  `${first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`} (${because})`;

/**
 * "Fri 23 October (INSET day) and Mon 26 to Fri 30 October (half-term) are not school days." Weekends go without
 * saying; empty if nothing else was stepped over.
 */
export const notSchoolDays = (skipped: readonly Skipped[]): readonly string[] => {
  const days = skipped
    .filter((d) => d.because !== "weekend")
    .filter((d) => weekdayOf(d.date) <= 5)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const runs = runsOf(days);
  if (runs.length === 0) return [];
  const one = runs.length === 1 && days.length === 1;
  return [`${listed(runs.map(runInWords))} ${one ? "is not a school day" : "are not school days"}.`];
};
