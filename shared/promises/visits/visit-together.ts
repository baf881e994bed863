import type { Answers, Field, Form } from "#contracts/form.ts";
import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { visitForm } from "./visit/form.ts";

/** A pupil whom one visit may cover. */
type Visited = { readonly placement: string; readonly who: string };

const own = visitForm.steps.flatMap((s) => s.fields);

const named = (name: string): Field => {
  const field = own.find((f) => f.name === name);
  if (!field) throw new Error(`A visit asks nothing named ${name}`);
  return field;
};

/** What the safeguarding lead decided or said stands beside their answer, and is missing at this field where it is not there. */
export const saidMissing = (answers: Answers, placement: string): string | undefined =>
  answers[nameFor("dsl", placement)] !== undefined && answers[nameFor("dsl-said", placement)] === undefined
    ? named("dsl-said").missing
    : undefined;

/** What is seen of each pupil; the rest of `saw` is seen once for all. */
const ofPupil = ["pupil", "work", "parents"] as const;

const saw = (keep: (value: string) => boolean, label: string): Field => {
  const field = named("saw");
  if (field.kind !== "checkboxes") throw new Error("What was seen is any number of choices");
  const { hint: _hint, ...rest } = field;
  return { ...rest, label, optional: true, options: field.options.filter(({ value }) => keep(value)) };
};

const isOfPupil = (value: string): boolean => ofPupil.some((each) => each === value);

/** Name of a question about one pupil. */
export const nameFor = (field: string, placement: string): string => `${field}-${placement}`;

const perPupil = (placement: string): readonly Field[] => {
  const seen = choiceField(
    "covers",
    "Was this pupil part of the visit?",
    "Select whether the pupil was part of the visit",
    options(["yes", "Yes"], ["no", "No: visited another time"]),
  );
  const covered = { field: "covers", is: ["yes"] } as const;
  const about: readonly Field[] = [
    saw(isOfPupil, "What of this pupil did you see?"),
    {
      ...wordsField("found-of", "What did you find about this pupil?", "Enter what you found"),
      optional: true,
    },
    ...["safe", "feels-safe", "dsl"].map(named),
    // What hangs on an answer that hangs on another is shown by no page: it is asked beside it, and looked at when it is sent.
    { ...named("dsl-said"), when: covered, optional: true },
    ...["action-1", "action-1-owner", "action-1-by"].map(named),
  ];
  return [seen, ...about.map((field) => ({ when: covered, ...field }))].map((field) => ({
    ...field,
    name: nameFor(field.name, placement),
    ...(field.when ? { when: { ...field.when, field: nameFor(field.when.field, placement) } } : {}),
  }));
};

/** One visit to a provider for all its pupils: the place once, and for each pupil what was seen of them (catalogue O89 to O92). */
export const visitTogetherForm = (pupils: readonly Visited[]): Form => ({
  id: "visit-together",
  title: "Record one visit for all pupils there",
  submit: "Record the visit",
  steps: [
    {
      id: "visit",
      title: "The visit",
      fields: [
        named("held-on"),
        named("how"),
        saw((value) => !isOfPupil(value), "What of the place did you see?"),
        named("not-seen"),
        named("found"),
        named("next-on"),
      ],
    },
    ...pupils.map(({ placement, who }) => ({ id: placement, title: who, fields: perPupil(placement) })),
  ],
});

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const both = (a: unknown, b: unknown): string =>
  [a, b].filter((each) => each !== undefined && each !== "").join("\n\n");

/** The answers of the visit as the form of one pupil's placement takes them; undefined where the pupil was no part of it. */
export const visitOf = (answers: Answers, placement: string): Answers | undefined => {
  if (answers[nameFor("covers", placement)] !== "yes") return undefined;
  const shared = Object.fromEntries(
    ["held-on", "how", "not-seen", "next-on"].flatMap((name) =>
      answers[name] === undefined ? [] : [[name, answers[name]]],
    ),
  );
  const mine = Object.fromEntries(
    own.flatMap(({ name }) => {
      const value = answers[nameFor(name, placement)];
      return value === undefined || name === "saw" ? [] : [[name, value]];
    }),
  );
  return {
    ...shared,
    ...mine,
    saw: [...list(answers.saw), ...list(answers[nameFor("saw", placement)])],
    found: both(answers.found, answers[nameFor("found-of", placement)]),
  };
};
