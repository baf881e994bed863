import type { Field, FieldError } from "#contracts/form.ts";
import { sureField, sureOf } from "#contracts/forms/sure.ts";
import type { Refusal } from "#domain/decision.ts";
import type { Question } from "#domain/question.ts";

/** A form's fields as they are taken: with the tick that answers what may be asked. */
export const withSure = (fields: readonly Field[], keys: readonly string[]): readonly Field[] => [
  ...fields,
  sureOf(keys),
];

type Judged = Refusal & { readonly questions?: readonly Question[] };

/** The form again after a refusal; where something unusual is asked, with the tick beneath that says it is so. */
export const askedBefore = (
  fields: readonly Field[],
  { questions = [], field, message }: Judged,
): {
  readonly fields: readonly Field[];
  readonly errors: readonly FieldError[];
  readonly model: { readonly questions?: readonly Question[] };
} =>
  questions.length === 0
    ? { fields, errors: [{ field: field ?? "", message }], model: {} }
    : {
        fields: [...fields, sureField(questions)],
        errors: questions.map((q) => ({ field: "sure", message: q.says })),
        model: { questions },
      };
