import type { Answers } from "#contracts/form.ts";
import type { PlannedChild } from "./plan.ts";

const details = [
  "given-name",
  "family-name",
  "date-of-birth",
  "upn",
  "year-group",
  "sex",
  "ethnicity",
] as const;

/** The pupil form as it stands once what was taken is in it, and what was refused is as before; undefined where nothing changes. */
export const makeDetailsAfter = (child: PlannedChild, taken: readonly string[]): Answers | undefined => {
  const { before = {} } = child;
  const changed = details.filter((field) => taken.includes(`${child.key}-${field}`));
  if (changed.length === 0) return undefined;
  const now = changed.flatMap((field) => {
    const value = child.answers[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...before, ...Object.fromEntries(now) };
};
