import type { SchoolRef } from "#domain/streams.ts";
import { placementOf } from "./run-names.ts";

/** What a run is about: a placement, or one school day of a school. */
export type RunOwner =
  | { readonly kind: "placement"; readonly placement: string }
  | { readonly kind: "day"; readonly date: string };

/** The machine whose runs are a school day each, named `{school}-{date}`. */
const daily: string = "attendance-day";

const dayOf = (at: SchoolRef, name: string): string | undefined => {
  const date = name.startsWith(`${at.school}-`) ? name.slice(at.school.length + 1) : "";
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
};

/** Read from a run's name; undefined for another school's day. Whose placement it is, its name does not say. */
export const ownerOf = (at: SchoolRef, machine: string, name: string): RunOwner | undefined => {
  if (machine !== daily) return { kind: "placement", placement: placementOf(name) };
  const date = dayOf(at, name);
  return date === undefined ? undefined : { kind: "day", date };
};
