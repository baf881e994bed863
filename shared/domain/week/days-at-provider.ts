import type { SchoolCalendar } from "../calendar/calendar.ts";
import { providerDaysIn } from "../calendar/school-days.ts";
import type { FormAnswers } from "../form-answers.ts";
import { dayOn, planOf } from "./plan.ts";

/** Days from start to end on which the pupil is at the provider (ISO dates); undefined without both dates, or where the calendar does not reach. */
export const daysAtProvider = (
  calendar: SchoolCalendar,
  answers: FormAnswers,
): readonly string[] | undefined => {
  const [first, last] = [String(answers.start ?? ""), String(answers.end ?? "")];
  if (first === "" || last === "") return undefined;
  const plan = planOf(answers);
  const found = providerDaysIn(calendar, { first, last });
  return found.kind === "days"
    ? found.dates.filter((date) => dayOn(plan, date, calendar).sessions !== "none")
    : undefined;
};
