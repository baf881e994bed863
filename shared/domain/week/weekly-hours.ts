import type { FormAnswers } from "../form-answers.ts";
import { planOf, weeklyMinutes } from "./plan.ts";

const minutes = (time: unknown): number => {
  const [hours = "0", rest = "0"] = String(time ?? "").split(":");
  return Number(hours) * 60 + Number(rest);
};

/** Minutes of a morning and of an afternoon, the break between them left out. */
export type SessionMinutes = { readonly morning: number; readonly afternoon: number };

/** How long the sessions of a timetable are. */
export const minutesOf = (answers: FormAnswers): SessionMinutes => {
  const [start, breakFrom, breakTo, end] = ["starts-at", "break-from", "break-to", "ends-at"].map((t) =>
    minutes(answers[t]),
  ) as [number, number, number, number];
  return { morning: Math.max(0, breakFrom - start), afternoon: Math.max(0, end - breakTo) };
};

/**
 * Hours a week at the provider, breaks left out, of two weeks in turn the mean: whether it is full-time is judged by them
 * (EA 1996 s.463; catalogue O35).
 */
export const hoursOf = (answers: FormAnswers): number => weeklyMinutes(planOf(answers)) / 60;
