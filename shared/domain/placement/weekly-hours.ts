import type { FormAnswers } from "./events.ts";
import { type Sessions, weekOf } from "./timetable.ts";

const minutes = (time: unknown): number => {
  const [hours = "0", rest = "0"] = String(time ?? "").split(":");
  return Number(hours) * 60 + Number(rest);
};

/** Hours a week at the provider, breaks left out: whether it is full-time is judged by them (EA 1996 s.463; catalogue O35). */
export const hoursOf = (answers: FormAnswers): number => {
  const [start, breakFrom, breakTo, end] = ["starts-at", "break-from", "break-to", "ends-at"].map((t) =>
    minutes(answers[t]),
  ) as [number, number, number, number];
  const length: Readonly<Record<Sessions, number>> = {
    none: 0,
    morning: breakFrom - start,
    afternoon: end - breakTo,
    day: breakFrom - start + end - breakTo,
  };
  const total = weekOf(answers).reduce((sum, session) => sum + (length[session] ?? 0), 0);
  return Math.max(0, total) / 60;
};
