import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import type { PlacementCase } from "./placement-case.ts";

export type SchoolAge = "under" | "compulsory" | "over";

/** Where the pupil stands to compulsory school age on the first day; undefined while there is none. */
export const schoolAgeOf = (c: Pick<PlacementCase, "pupil">, start: string): SchoolAge | undefined => {
  if (!start) return undefined;
  if (isOfCompulsoryAge(c.pupil.dateOfBirth, start)) return "compulsory";
  return Number(start.slice(0, 4)) - Number(c.pupil.dateOfBirth.slice(0, 4)) < 10 ? "under" : "over";
};
