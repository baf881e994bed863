import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import type { Flag } from "#domain/safety.ts";
import type { AnswersOf } from "#ids/generated/answers-of.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Correction } from "./events/corrected.ts";

/** What is noted with a form's answers by what records it, and asked of nobody. */
type Noted = {
  readonly concern: {
    /** Whom it is about, where somebody outside told of it. */
    readonly safety?: Flag;
    /** The record that found it. */
    readonly "found-in"?: FormId;
  };
  readonly "provider-checks": {
    /** The school of the trust whose answers were taken over, and the day on which the provider gave them. */
    readonly "taken-from"?: string;
    readonly "taken-on"?: string;
    /** The day on which the provider gave the answers that the school held, and the checks that they are about. */
    readonly "held-on"?: string;
    readonly held?: readonly CheckName[];
  };
  readonly "review-reply": {
    /** The plan of the meeting that the page showed, by the version of its record; none where staff wrote the reply down. */
    readonly of?: string;
  };
  readonly timetable: {
    /** The day from which a change of sessions counts. */
    readonly "changed-from"?: string;
  };
};

/** What a form's record can hold: the answers that its definition asks for, and what is noted with them. */
export type AnswersTo<F extends FormId> = {
  readonly [Form in F]: AnswersOf[Form] & (Form extends keyof Noted ? Noted[Form] : unknown);
}[F];

/** A form as it was recorded. Of a form that is not known here, an answer is read by `answerIn`. */
export type Recorded<F extends FormId = FormId> = {
  readonly answers: AnswersTo<F>;
  readonly words: Readonly<Record<string, Words>>;
  readonly at: string;
  readonly by: string;
  readonly version: number;
  /** How it was put right since, the latest last; the record shows the corrected answers. */
  readonly corrections?: readonly Correction[];
};

/** Where a record is kept: by its form, or, where each of several people is asked, by form and person. */
export type RecordKey = FormId | `${FormId}.${string}`;

/** Each form as it was last submitted. */
export type Latest = { readonly [F in FormId]?: Recorded<F> } & {
  readonly [each: `${FormId}.${string}`]: Recorded | undefined;
};

/** Every submission of each form, the earliest first. */
export type History = { readonly [F in FormId]?: readonly Recorded<F>[] } & {
  readonly [each: `${FormId}.${string}`]: readonly Recorded[] | undefined;
};

/** Names of the questions that a form's record can answer. */
export type FieldOf<F extends FormId> = { readonly [Form in F]: keyof AnswersTo<Form> & string }[F];

type Value<F extends FormId, K extends string> = {
  readonly [Form in F]: K extends keyof AnswersTo<Form> ? NonNullable<AnswersTo<Form>[K]> : never;
}[F];

/** What one answer can be among: an option where there are several to choose from. */
export type Choice<F extends FormId, K extends string> =
  Value<F, K> extends infer V
    ? V extends readonly (infer O)[]
      ? O & string
      : V extends string
        ? V
        : string
    : never;

/** An answer as text: its option, or its words; "" where it was not asked. */
export type AnswerText<F extends FormId, K extends string> =
  | (Value<F, K> extends infer V ? (V extends string ? V : string) : never)
  | "";

/** One answer of a record, or of an entry, of any form; nothing where it was not asked. */
export const answerIn = (
  record: Pick<Recorded, "answers"> | undefined,
  field: string,
): FormAnswers[string] | undefined => {
  const answers: FormAnswers = record?.answers ?? {};
  return answers[field];
};

/** One answer of a record, or of an entry, as text; "" where it was not asked. */
export const textIn = <F extends FormId, K extends FieldOf<F>>(
  record: Pick<Recorded<F>, "answers"> | undefined,
  field: K,
): AnswerText<F, K> => String(answerIn(record, field) ?? "") as AnswerText<F, K>;

/** The ticks of a question with several; none where it was not asked. */
export const ticksIn = <F extends FormId, K extends FieldOf<F>>(
  record: Pick<Recorded<F>, "answers"> | undefined,
  field: K,
): readonly Choice<F, K>[] => {
  const value: unknown = answerIn(record, field);
  return Array.isArray(value) ? value : [];
};
