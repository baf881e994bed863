import type { Field, Form } from "#contracts/form.ts";
import { what, when, why } from "#contracts/forms/decision.ts";
import { oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** What every decision says: what, when and why. */
export const decisionBasics: readonly Field[] = [what, when, why];

const askReasons = wordsField(
  "reasons-for-parents",
  "Reasons, in words for the parents",
  "Enter the reasons in words for the parents",
  { hint: "They go into the letter with the decision. Write plainly and kindly." },
);

/** The headteacher’s decision on a request, which goes to the parents in writing with its reasons (catalogue O117; WBS 10.4). */
export const flexiDecisionForm: Form = oneStep({
  id: "flexi-decision",
  title: "Decide on flexi-schooling",
  submit: "Record the decision and tell the parents",
  lead: "The headteacher decides. The decision goes to the parents in writing, with its reasons. There is no appeal.",
  fields: [
    ...decisionBasics.map((field) =>
      field.name === "decision" && field.kind === "radios"
        ? {
            ...field,
            options: options(["place", "Agree to flexi-schooling"], ["do-not-place", "Do not agree to it"]),
          }
        : field,
    ),
    askReasons,
  ],
});
