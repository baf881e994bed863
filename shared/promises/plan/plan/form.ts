import type { Form } from "#contracts/form.ts";
import { wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { reviewEvery } from "#contracts/forms/review-every.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";
import { type TermsField, termsFields } from "#promises/obligations/terms-fields.ts";
import type { PlanAsks, PlannedTerm } from "#streams/placement/consent/agreed-terms.ts";

const readByProvider = "The provider reads it in the agreement: write no names.";

const ehcp = wordsField(
  "ehcp-outcomes",
  "How do the objectives serve the outcomes of the education, health and care plan?",
  "Enter how the objectives serve the outcomes of the education, health and care plan",
  { hint: "Name the outcomes of the plan that they work towards" },
);

const terms: Readonly<Record<PlannedTerm, TermsField<"plan">>> = {
  curriculum: wordsField(
    "curriculum",
    "What does the pupil learn there, and towards which qualifications?",
    "Enter what the pupil learns there",
    { hint: readByProvider },
  ),
  development: wordsField(
    "development",
    "How do personal development and careers guidance go on there?",
    "Enter how personal development and careers guidance go on",
    { hint: readByProvider },
  ),
  induction: wordsField(
    "induction",
    "How is the pupil introduced there in the first days?",
    "Enter how the pupil is introduced",
    { hint: readByProvider },
  ),
  pastoral: wordsField(
    "pastoral",
    "Who looks after the pupil’s wellbeing there, and how?",
    "Enter who looks after the pupil’s wellbeing there",
    { hint: readByProvider },
  ),
};

/**
 * The personal plan (catalogue O7, O8; TWE 6.3-6.4, 4.1; ECC 4): objectives, starting point, targets, and the way back;
 * besides, only what this placement's rules ask and nothing else on record says.
 */
export const planFormWith = (asks: PlanAsks): Form => ({
  id: "plan",
  title: "Personal plan",
  submit: "Save the plan",
  steps: [
    {
      id: "plan",
      title: "Personal plan",
      lead: "The objectives are agreed with the pupil and with the provider, and the way back is planned from the start.",
      fields: termsFields("plan", [
        {
          name: "objectives",
          known: "placement.outcomes",
          kind: "textarea",
          readBy: onRecord,
          label: "Objectives",
          hint: "One a line. The provider reads them in the agreement: write no names.",
          max: 1500,
          private: true,
          missing: "Enter the objectives",
        },
        {
          name: "agreed-with",
          kind: "checkboxes",
          label: "With whom were they agreed?",
          options: options(
            ["pupil", "The pupil, in words that suit them"],
            ["provider", "The provider"],
            ["parents", "Parents or carers"],
          ),
          missing: "Select with whom the objectives were agreed",
        },
        {
          name: "baseline",
          kind: "textarea",
          readBy: onRecord,
          label: "Where does the pupil start from?",
          hint: "Attainment, attendance, behaviour, wellbeing as they are now",
          max: 3000,
          private: true,
          missing: "Enter where the pupil starts from",
        },
        {
          name: "targets",
          kind: "textarea",
          readBy: onRecord,
          label: "Targets, and by when",
          max: 3000,
          private: true,
          missing: "Enter the targets",
        },
        {
          name: "provider-reads",
          kind: "checkboxes",
          label: "May the provider read these where it writes its reports?",
          hint: "They stand behind its mailed link. Tick only what names nobody",
          options: options(
            ["baseline", "Where the pupil starts from"],
            ["targets", "The targets, and by when"],
          ),
          optional: true,
          missing: "Select what the provider may read",
        },
        {
          name: "measured",
          kind: "textarea",
          readBy: onRecord,
          label: "How is progress measured?",
          max: 2000,
          private: true,
          missing: "Enter how progress is measured",
        },
        {
          name: "reintegration",
          kind: "textarea",
          readBy: onRecord,
          label: "How does the pupil come back?",
          hint: "What has to be in place, who helps, and the first steps",
          max: 3000,
          private: true,
          missing: "Enter how the pupil comes back",
        },
        ...(asks.ehcp ? [ehcp] : []),
        ...asks.terms.map((term) => terms[term]),
        ...(asks.reviews ? [reviewEvery] : []),
      ]),
    },
  ],
});

export const planForm = asked(["plan"], (c) => planFormWith(c.plan));
