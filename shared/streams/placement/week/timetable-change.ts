import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { daysAtProvider } from "#domain/week/timetable.ts";
import type { Facts } from "../facts.ts";
import type { Placement } from "../state.ts";
import { nothing, type Tending } from "../tending.ts";
import { answerText, pendingChange } from "./planned.ts";

/** Days at the provider in all: by the old week up to the change, by the new one from then on. */
const daysInAll = (p: Placement, old: FormAnswers, changed: FormAnswers): number | undefined => {
  const from = answerText(changed, "changed-from");
  if (!p.calendar) return undefined;
  const before = daysAtProvider(p.calendar, { ...old, end: plusDays(from, -1) });
  const after = daysAtProvider(p.calendar, { ...changed, start: from });
  return before && after ? before.length + after.length : undefined;
};

/** The dates and sessions that hold from the latest recorded change on; {} while none are recorded. */
export const plannedTimetable = (p: Placement): FormAnswers => {
  const old = p.forms.timetable?.answers ?? {};
  const change = pendingChange(p)?.answers;
  if (!change) return old;
  const { from, agreed: _agreed, ...week } = change;
  const { activity, "arranged-by": arranger } = old;
  const nature = { ...(activity ? { activity } : {}), ...(arranger ? { "arranged-by": arranger } : {}) };
  const changed = { ...nature, ...week, start: answerText(old, "start"), "changed-from": String(from) };
  const days = daysInAll(p, old, changed);
  return days === undefined ? changed : { ...changed, days };
};

/** From when the notice must tell what it tells: the first day, or the day of the latest change. */
export const noticedFrom = (p: Placement): string => {
  const planned = plannedTimetable(p);
  return answerText(planned, "changed-from") || answerText(planned, "start");
};

const told = ["start", "end", "monday", "tuesday", "wednesday", "thursday", "friday"];

const times = ["starts-at", "break-from", "break-to", "ends-at"];

/** Whether two timetables tell parents the same. */
export const tellsTheSame = (a: FormAnswers, b: FormAnswers): boolean =>
  [...told, ...times].every((field) => answerText(a, field) === answerText(b, field));

/** On its day a recorded change becomes the timetable, by the clock. */
export const tendChange = (f: Facts): Tending => {
  const from = answerText(pendingChange(f.placement)?.answers, "from");
  if (!from) return nothing;
  if (from > f.today) return { ...nothing, next: [londonInstant(from, "00:01")] };
  const answers = plannedTimetable(f.placement);
  return { ...nothing, events: [{ type: "form-submitted", form: "timetable", answers, words: {} }] };
};
