import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ObligationId } from "#ids/catalogue.ts";

/** A duty of the school was done and recorded; `on` is the ISO date on which it was done, words are in the vault. */
export type DutyEvent = {
  readonly type: "duty-recorded";
  readonly duty: ObligationId;
  readonly on: string;
  readonly answers: FormAnswers;
  readonly words?: Words;
};

export type RecordedDuty = Omit<DutyEvent, "type" | "duty"> & {
  readonly at: string;
  readonly by: string;
  readonly version: number;
};
