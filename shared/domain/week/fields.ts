import { providerDays } from "./plan.ts";

const lines = (prefix: "on" | "a" | "b") => providerDays.map((day) => `${prefix}-${day}` as const);

/** The fields of a day of its own times, by the kind of week that has them: each holds a line of hours. */
export const lineFields = {
  "by-day": lines("on"),
  "two-weeks": [...lines("a"), ...lines("b")],
} as const;

/** Every field that says when a pupil is there in a week. */
export const weekFields: readonly string[] = [
  ...["pattern", "monday", "tuesday", "wednesday", "thursday", "friday"],
  ...["starts-at", "break-from", "break-to", "ends-at"],
  ...lineFields["by-day"],
  ...lineFields["two-weeks"],
];
