import type { Form } from "#contracts/form.ts";
import { reviewParties } from "#contracts/forms/review.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { checksJudgedFormWith } from "#promises/provider/checks-judged/form.ts";
import { seenFields } from "#promises/provider/checks-judged/seen.ts";
import { providerChecksRead } from "#promises/provider/provider-checks/form.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";

/** Reviews of before say which parties came, and not who by name. */
const withParties = (form: Form): Form => ({
  ...form,
  steps: form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => {
      if (field.name !== "present" || field.kind !== "checkboxes") return field;
      const named = field.options.map(({ value }) => value);
      return {
        ...field,
        options: [...field.options, ...reviewParties.filter(({ value }) => !named.includes(value))],
      };
    }),
  })),
});

/** The form with the questions that a record answers, where by now others are asked than were then. */
export const asRecorded = (form: Form, recorded: Recorded): Form => {
  const said = Object.values(recorded.words).flatMap(({ fields }) => fields);
  const answered = [...Object.keys(recorded.answers), ...said];
  if (form.id === "review" || form.id === "formal-review") return withParties(form);
  if (form.id === "provider-checks") return providerChecksRead(answered);
  if (form.id !== "checks-judged") return form;
  const isAsked = (name: string) => answered.includes(name);
  const judged = allChecks.filter(
    (check) =>
      [check, `${check}-seen`].some(isAsked) || (seenFields[check] ?? []).some(({ name }) => isAsked(name)),
  );
  const thisPupil = answerIn(recorded, "for-this-pupil") !== undefined;
  return checksJudgedFormWith(judged, { held: [], thisPupil });
};
