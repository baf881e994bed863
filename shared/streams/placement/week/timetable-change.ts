import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { daysAtProvider } from "#domain/week/days-at-provider.ts";
import { weekFields } from "#domain/week/fields.ts";
import { isPlain } from "#domain/week/plan.ts";
import type { Facts } from "../facts.ts";
import type { Placement } from "../state.ts";
import { nothing, type Tending } from "../tending.ts";
import { answerText, pendingChange } from "./planned.ts";

/** Days at the provider (ISO): by the old week up to the change, by the new one from then on. */
const daysWithChange = (
  p: Placement,
  old: FormAnswers,
  changed: FormAnswers,
): readonly string[] | undefined => {
  const from = answerText(changed, "changed-from");
  if (!p.calendar) return undefined;
  const before = daysAtProvider(p.calendar, { ...old, end: plusDays(from, -1) });
  const after = daysAtProvider(p.calendar, { ...changed, start: from });
  return before && after ? [...before, ...after] : undefined;
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
  const days = daysWithChange(p, old, changed);
  return days === undefined ? changed : { ...changed, days: days.length };
};

/** Every day at the provider (ISO) as it is planned now, up to the end; undefined without dates, or where the calendar does not reach. */
export const plannedDays = (p: Placement): readonly string[] | undefined => {
  const planned = plannedTimetable(p);
  const ends = answerText(p.forms.end?.answers, "last-day");
  const days =
    planned["changed-from"] !== undefined && pendingChange(p)
      ? daysWithChange(p, p.forms.timetable?.answers ?? {}, planned)
      : p.calendar && daysAtProvider(p.calendar, planned);
  return ends === "" ? days : days?.filter((date) => date <= ends);
};

/** From when the notice must tell what it tells: the first day, or the day of the latest change. */
export const noticedFrom = (p: Placement): string => {
  const planned = plannedTimetable(p);
  return answerText(planned, "changed-from") || answerText(planned, "start");
};

const told = ["start", "end"];

const venues = ["site", "afternoon-site"];

/** That a week is plain is told by saying nothing more. */
const toldText = (answers: FormAnswers, field: string): string =>
  field === "pattern" && isPlain(answers) ? "" : answerText(answers, field);

/** Whether two timetables tell parents the same. */
export const tellsTheSame = (a: FormAnswers, b: FormAnswers): boolean =>
  [...told, ...weekFields, ...venues].every((field) => toldText(a, field) === toldText(b, field));

/** On its day a recorded change becomes the timetable, by the clock. */
export const tendChange = (f: Facts): Tending => {
  const from = answerText(pendingChange(f.placement)?.answers, "from");
  if (!from) return nothing;
  if (from > f.today) return { ...nothing, next: [londonInstant(from, "00:01")] };
  const answers = plannedTimetable(f.placement);
  const words = pendingChange(f.placement)?.words ?? {};
  return { ...nothing, events: [{ type: "form-submitted", form: "timetable", answers, words }] };
};
