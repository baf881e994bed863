import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { AuditAnswered } from "./sign-off-events.ts";

/** What a school recorded of a provider once: a risk assessment, an audit, a judgement of quality. */
export type RecordedOf = {
  readonly on: string;
  readonly answers: FormAnswers;
  readonly words?: Words;
  readonly at: string;
  readonly by: string;
  /** Version of the stream in which it was recorded. */
  readonly version: number;
  /** What the provider said to it by its link: of an audit. */
  readonly answered?: Omit<AuditAnswered, "audit"> & { readonly at: string };
};
