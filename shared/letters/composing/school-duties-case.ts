import type { OverdueDuty } from "#streams/school/reminding.ts";
import type { Composed } from "./draft.ts";
import type { SchoolCase } from "./school.ts";

/** What a reminder of the school's own duties is composed from. */
export type DutiesCase = Pick<SchoolCase, "schoolRecord"> & {
  readonly publicUrl: string;
  readonly overdue: readonly Pick<OverdueDuty, "id" | "title" | "due">[];
};

export type DutiesComposer<F> = (c: DutiesCase) => Composed<F>;
