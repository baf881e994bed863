import type { Question } from "#domain/question.ts";
import type { Field } from "../form.ts";

/** The tick by which somebody says that what is unusual is so all the same. */
export const sureField = (questions: readonly Pick<Question, "key" | "says">[]): Field => ({
  name: "sure",
  kind: "checkboxes",
  label: "Is this right all the same?",
  hint: "Tick what is so; correct what is not",
  optional: true,
  options: questions.map(({ key, says }) => ({ value: key, label: says })),
  missing: "Tick what is so, or correct it",
});

/** The same for whoever has not been asked yet: each key that a form may send. */
export const sureOf = (keys: readonly string[]): Field =>
  sureField(keys.map((key) => ({ key, says: `Asked about ${key}, and it is so` })));
