import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";

type Said = Readonly<Record<string, Words>>;

/** What was put right in a record, by whom and why; what stood before is kept. */
export type CorrectionEvent = {
  readonly type: "form-corrected";
  readonly form: string;
  /** The version in which the record was made. */
  readonly of: number;
  readonly answers: FormAnswers;
  readonly words: Said;
  readonly why: Words;
  /** Names of the answers that differ; words are compared before they are stored. */
  readonly changed: readonly string[];
};

export type Correction = Pick<CorrectionEvent, "why" | "changed"> & {
  readonly at: string;
  readonly by: string;
  readonly version: number;
  readonly before: { readonly answers: FormAnswers; readonly words: Said };
};
