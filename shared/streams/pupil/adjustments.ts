import { longDate } from "#domain/calendar/date-words.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";

/**
 * A minor adjustment of one pupil’s timetable: a later start, a shorter day, a lesson elsewhere; no placement (catalogue
 * O134; WBS 9.2, 9.7). What it is stands in the vault.
 */
export type Adjustment = {
  readonly id: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** ISO date on which the parent with whom the pupil lives agreed. */
  readonly agreedOn: string;
  /** What the authority’s procedure asks: told on a day, in its next return, or not for a change as small as this. */
  readonly authority: "told" | "return" | "not-asked";
  readonly toldOn?: string;
  readonly words: Words;
};

export type AdjustmentEvent = { readonly type: "adjustment-recorded"; readonly adjustment: Adjustment };

export type RecordedAdjustment = Adjustment & { readonly at: string; readonly by: string };

/** Records a minor adjustment: for a limited time, agreed, and never to manage behaviour. `today`: ISO London date. */
export const recordAdjustment = (
  p: { readonly version: number },
  a: Adjustment,
  today: string,
): Decision<AdjustmentEvent> => {
  if (p.version === 0) return refuse("This pupil is not known.");
  if (a.reason === "behaviour")
    return refuse(
      "A timetable is never made shorter to manage behaviour. Choose the need behind it if there is one. Otherwise plan support in school.",
      "reason",
    );
  if (a.until < a.from) return refuse("The last day must not be before the first.", "until");
  if (a.agreedOn > today) return refuse("The day must be today or in the past.", "agreed-on");
  if (a.toldOn !== undefined && a.toldOn > today)
    return refuse("The day must be today or in the past.", "told-on");
  return decided([{ type: "adjustment-recorded", adjustment: a }]);
};

/** In one line, without what it is: "Mon 5 October 2026 to Fri 16 October 2026". */
export const adjustmentDates = ({ from, until }: Pick<Adjustment, "from" | "until">): string =>
  `${longDate(from)} to ${longDate(until)}`;
