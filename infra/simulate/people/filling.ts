import type { Answers, AnswerValue, Field, Form } from "#contracts/form.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Chance } from "../chance.ts";

/** Choices with which a placement goes on; of other options the first is taken. */
const onwards = [
  "place",
  "yes",
  "agree",
  "registered",
  "satisfactory",
  "own",
  "met",
  "acceptable",
  "continue",
  "ask-again",
  "nothing",
  "none",
];

/** Answers without which the product would refuse: dates that must lie ahead, sessions, the provider of the sample. */
export type Known = Readonly<Record<string, AnswerValue>>;

const chosen = (options: readonly { readonly value: string }[]): string => {
  const values = options.map((option) => option.value);
  return onwards.find((value) => values.includes(value)) ?? values[0] ?? "";
};

/** Everything but what stands alone. */
const several = (values: readonly string[]): readonly string[] => {
  const named = values.filter((value) => !/^(none|nothing)/.test(value));
  return named.length > 0 ? named : values;
};

const ahead = /until|next|again|by$|due|review|expires|renew|ends?$|last/;

const answerTo = (field: Field, today: string, chance: Chance): AnswerValue => {
  switch (field.kind) {
    case "date":
      return ahead.test(field.name) ? plusDays(today, 60 + chance.below(20)) : today;
    case "time":
      return "10:00";
    case "hours":
      return "10:00-12:00";
    case "number":
      return field.min ?? 1;
    case "radios":
    case "select":
      return chosen(field.options);
    case "checkboxes":
      return several(field.options.map((option) => option.value));
    case "email":
      return "somebody@example.org";
    case "tel":
      return "01632 960000";
    default:
      return `Words for ${field.name}`;
  }
};

/** Optional by themselves, and needed all the same for an answer with which it goes on. */
export const needed: readonly string[] = ["policies-read", "policies-read-on", "differs-why"];

const holds = (answer: AnswerValue | undefined, values: readonly string[]): boolean =>
  [answer ?? ""].flat().some((one) => values.includes(String(one)));

const isAsked = (field: Field, known: Known, answers: Answers): boolean =>
  (!field.optional || needed.includes(field.name) || Object.hasOwn(known, field.name)) &&
  (field.when === undefined ||
    (field.when.orEmpty === true && answers[field.when.field] === undefined) ||
    holds(answers[field.when.field], field.when.is));

/** Fills a form as somebody in a hurry does: everything that is asked, the same for the same chance. */
export const filled = (form: Form, known: Known, today: string, chance: Chance): Answers => {
  const answers: Record<string, AnswerValue> = {};
  for (const field of form.steps.flatMap((step) => step.fields))
    if (isAsked(field, known, answers))
      answers[field.name] = known[field.name] ?? answerTo(field, today, chance);
  return answers;
};
