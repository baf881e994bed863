import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { setUpDay } from "#domain/duty-due.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { dutyOf } from "#domain/school-duties.ts";
import type { SchoolEvent } from "./events.ts";
import type { School } from "./school.ts";

export type DutyDone = {
  readonly duty: string;
  readonly answers: FormAnswers;
  readonly words?: Words;
  /** ISO London date of now. */
  readonly today: string;
  /** Clauses by which the trust gets the report too; none where nobody asks that. */
  readonly trustToo?: readonly string[];
};

/** Records that a duty of the school was done, on the date that the form says. */
export const recordDuty = (
  s: School,
  { duty: id, answers, words, today, trustToo }: DutyDone,
): Decision<SchoolEvent> => {
  const duty = dutyOf(id);
  const { on, ...rest } = answers;
  if (s.version === 0 || !duty) return refuse("There is no such duty.");
  if (typeof on !== "string" || on > today) return refuse("The date must be today or in the past.", "on");
  if (duty.id === "O119" && trustToo && !(Array.isArray(rest.to) && rest.to.includes("trust")))
    return refuse(`The trust gets the report as well (${trustToo.join("; ")}).`, "to");
  const told = rest["told-on"];
  if (typeof told === "string" && told > today)
    return refuse("The date must be today or in the past.", "told-on");
  return decided([{ type: "duty-recorded", duty: duty.id, on, answers: rest, ...(words ? { words } : {}) }]);
};

/** What placements need to know of them: the date of the latest record, by catalogue id, and the day of set-up. */
export const dutyDates = (s: School): Readonly<Record<string, string>> => ({
  ...(s.setUpOn ? { [setUpDay]: s.setUpOn } : {}),
  ...Object.fromEntries(Object.entries(s.duties).map(([id, { on }]) => [id, on])),
});
