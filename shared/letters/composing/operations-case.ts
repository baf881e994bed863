import type { Composed } from "./draft.ts";
import type { SchoolCase } from "./school.ts";

/** What the weekly line about a school's operations is composed from. */
export type OperationsCase = Pick<SchoolCase, "schoolRecord"> & {
  readonly publicUrl: string;
  /** What is not as it should be: how it stands, beside how it is when all is well. */
  readonly signals: readonly {
    readonly title: string;
    readonly says: string;
    readonly normal: string;
    readonly todo?: string;
  }[];
};

export type OperationsComposer<F> = (c: OperationsCase) => Composed<F>;
