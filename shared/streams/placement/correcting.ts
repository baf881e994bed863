import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Meta } from "./evolve/evolve.ts";
import type { Recorded } from "./state.ts";

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

/** A record with its correction: it keeps its version, so that nothing that it closed or called for begins anew. */
export const corrected = (r: Recorded, e: CorrectionEvent, { at, by, version }: Meta): Recorded => ({
  ...r,
  answers: e.answers,
  words: e.words,
  corrections: [
    ...(r.corrections ?? []),
    { at, by, version, why: e.why, changed: e.changed, before: { answers: r.answers, words: r.words } },
  ],
});

/** The version in which one of these answers was last changed by a correction; 0 if none was. */
export const changedIn = (r: Recorded, ...fields: readonly string[]): number =>
  (r.corrections ?? []).findLast((c) => c.changed.some((name) => fields.includes(name)))?.version ?? 0;

/** Forms whose records can be put right: what was held, and what parents were told (issue 3). */
export const correctable: readonly string[] = [
  "review",
  "formal-review",
  "visit",
  "review-outcome",
  "report-checked",
];
