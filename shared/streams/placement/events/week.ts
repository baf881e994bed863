import type { WeekPart } from "#domain/week/part.ts";

/** What a placement learns of the other open placements of its pupil. */
export type WeekEvent =
  /** What they take of the week, copied by the id of the source's commit. */
  | { readonly type: "weeks-copied"; readonly weeks: readonly WeekPart[]; readonly from: string }
  /** A concern was sorted there: those who work on this placement look at it too. */
  | { readonly type: "concern-beside"; readonly of: string; readonly about: string };
