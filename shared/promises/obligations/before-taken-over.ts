import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { isOfBefore, shownBefore } from "#streams/placement/taken-over.ts";
import type { Due, Obligation } from "./obligation.ts";
import { schoolDaysAfter, targets } from "./targets.ts";

/** Where it can be seen that something was done. */
export const whereShown: Readonly<Record<string, string>> = {
  paper: "on paper, in the pupil’s file",
  system: "in the system used before",
  provider: "at the provider",
  elsewhere: "elsewhere, as noted beside it",
};

/** What has to be known before a pupil who is there already can be asked about: on the day it was taken over. */
export const dueAtOnce = ({ placement: p }: Facts): Due | undefined =>
  p.takenOver && {
    date: londonDate(p.takenOver.at),
    explanation: ["The pupil is there already: attendance is asked once this is entered."],
  };

/**
 * An obligation of the time before the placement was taken over: shown to have been met, or a gap with an owner and a
 * date. It keeps nobody from anything: the pupil is there.
 */
export const asTakenOver = (f: Facts, o: Obligation): Obligation => {
  const { placement: p } = f;
  if (!p.takenOver || !isOfBefore(p, o) || !["owed", "asked", "waived"].includes(o.state)) return o;
  const { blocks: _blocks, due: _due, opens: _opens, waits: _waits, why: _why, ...rest } = o;
  const shown = shownBefore(p, o.key);
  if (shown)
    return {
      ...rest,
      state: "met",
      late: false,
      explanation: [],
      note: `Done on ${longDate(shown.on)}, before it was taken over: ${whereShown[shown.where] ?? shown.where}.`,
      metAt: `${shown.on}T12:00:00Z`,
      metIn: shown.version,
    };
  const on = londonDate(p.takenOver.at);
  const due = schoolDaysAfter(p.calendar, on, targets.shownBefore, "the placement was taken over");
  return {
    ...rest,
    state: o.state === "waived" ? "owed" : o.state,
    late: false,
    due: due.date,
    explanation: [
      ...due.explanation,
      "It is of the time before: show where it can be seen that it was done, or do it now. It keeps nothing from going on.",
    ],
  };
};
