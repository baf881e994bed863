import type { Answers, Field, Form, Option } from "#contracts/form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  signatureField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { toLead } from "#contracts/read-by.ts";
import { type AskedForm, asked } from "./asked.ts";
import { evidenceSchemas } from "./general-page-schemas.ts";
import type { GeneralPageId } from "./general-pages.ts";
import type { EvidenceSchema } from "./obligations/evidence.ts";

const parentSays = options(
  ["yes", "Yes"],
  ["talk", "The parent would like to talk about it first"],
  ["no", "No"],
);

const recording: readonly Field[] = [
  dateField("done-on", "On which day?", "Enter the day"),
  lineField("who", "Who did it, or who told you?", "Enter who did it, or who told you"),
  wordsField("note", "Anything to add?", "Enter what to add", { optional: true }),
];

const ofParent = (parents: readonly Option[], asks: string): readonly Field[] => [
  choiceField("about", "Which parent?", "Select which parent", parents),
  choiceField("answer", asks, "Select the answer", parentSays),
  choiceField(
    "how",
    "How did the answer reach you?",
    "Select how the answer reached you",
    options(["paper", "On paper"], ["in-person", "In person"], ["phone", "On the phone"]),
  ),
];

/** What a name from outside asks for; undefined where it is no general page's. */
const schemaOf = (id: string): EvidenceSchema | undefined =>
  Object.hasOwn(evidenceSchemas, id) ? evidenceSchemas[id as GeneralPageId] : undefined;

const isSeparate = (form: string) => schemaOf(form)?.parent !== undefined;

/** The general page of one row of the catalogue, made from its evidence schema, as staff fill it in. */
const staffForm = (id: GeneralPageId, parents: readonly Option[]): Form => {
  const schema: EvidenceSchema = evidenceSchemas[id];
  return oneStep({
    id,
    title: schema.title,
    submit: "Save the record",
    lead: schema.lead,
    fields: [
      ...(schema.parent ? ofParent(parents, schema.parent.asks) : (schema.fields ?? [])),
      ...recording,
    ],
  });
};

/** The general page of a promise, as staff fill it in; where it is asked of parents, of one of those who are asked for consent. */
export const generalPageForm = (id: GeneralPageId): AskedForm =>
  asked(["parents"], ({ parents }) => staffForm(id, parents));

const bySelf = options(["yes", "Yes"], ["talk", "I would like to talk about it first"]);

const linkFields = (id: string): readonly Field[] => {
  const schema = schemaOf(id);
  const asks = schema?.parent?.asksYou ?? schema?.provider?.asks ?? "";
  return [choiceField(`${id}-answer`, asks, "Select your answer", schema?.provider?.options ?? bySelf)];
};

/** What a parent or the provider answers behind a mailed link: each question with a choice, none preselected, and a name. */
export const evidenceLinkForm = (ids: readonly string[]): Form => ({
  id: "evidence",
  title: ids.some(isSeparate) ? "Please read and sign" : "Questions before a pupil starts",
  submit: "Send my answers",
  steps: [
    ...ids.map((id) => ({
      id,
      title: schemaOf(id)?.asked ?? "",
      lead: schemaOf(id)?.parent?.text ?? schemaOf(id)?.provider?.text ?? "",
      fields: linkFields(id),
    })),
    {
      id: "signed",
      title: "Anything else, and your name",
      fields: [
        lineField(
          "call-when",
          "If you want to talk first: which number, and when?",
          "Enter a number and a time",
          {
            optional: true,
            readBy: toLead,
          },
        ),
        wordsField(
          "question",
          "Is there anything that you want to ask or say?",
          "Enter what you want to ask",
          {
            optional: true,
            readBy: toLead,
          },
        ),
        ...safetyFields(),
        signatureField("typed-name", "Your full name", "Enter your full name"),
      ],
    },
  ],
});

/** What a mailed question asks, a line each. */
export const evidenceAsks = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => schemaOf(id)?.asked ?? "").filter(Boolean);

/** The answers of one page, form by form, as they are recorded. */
export const evidenceAnswers = (
  ids: readonly string[],
  answers: Answers,
): Readonly<Record<string, Answers>> =>
  Object.fromEntries(
    ids.map((id) => [id, { answer: answers[`${id}-answer`] ?? "", how: "link" } satisfies Answers]),
  );
