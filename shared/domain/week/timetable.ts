import type { FormAnswers } from "../form-answers.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** A day's sessions at the provider. */
export type Sessions = "none" | "morning" | "afternoon" | "day";

/** Sessions of a week whose days are all alike, Monday first, from the answers of the timetable form. */
export const weekOf = (answers: FormAnswers): readonly Sessions[] =>
  weekdays.map((day) => String(answers[day] ?? "none") as Sessions);
