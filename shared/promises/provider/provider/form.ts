import type { Form, Option } from "#contracts/form.ts";
import { lineField, wordsField } from "#contracts/forms/fields.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";

/** Choice of provider (catalogue O14 to O16 and O24). */
export const providerChoiceForm = (providers: readonly Option[]): Form => ({
  id: "provider",
  title: "Choose the provider",
  submit: "Save the choice",
  steps: [
    {
      id: "provider",
      title: "Choose the provider",
      fields: termsFields("provider", [
        {
          name: "provider",
          kind: "radios",
          label: "Which provider?",
          options: providers,
          missing: "Select the provider",
        },
        {
          name: "why",
          kind: "textarea",
          readBy: onRecord,
          label: "Why does this provider fit the pupil's needs?",
          max: 2000,
          private: true,
          missing: "Enter why this provider fits",
        },
        {
          name: "unregistered-why",
          seldom: true,
          kind: "textarea",
          readBy: onRecord,
          label: "If the provider is not registered: why is it right all the same?",
          max: 2000,
          private: true,
          optional: true,
          missing: "Enter why an unregistered provider is right",
        },
        {
          name: "weekly-cost",
          known: "provider.weekly-cost",
          kind: "number",
          label: "Cost a week in pounds",
          min: 0,
          max: 5000,
          unit: "£ a week",
          missing: "Enter the cost a week",
        },
        wordsField("value-note", "Why is it good value for money?", "Enter why it is good value for money", {
          hint: "What it costs beside others, and what the pupil gets for it",
        }),
        lineField("budget-line", "Which budget pays for it?", "Enter which budget pays for it", {
          known: "school.budget-line",
        }),
        lineField(
          "approval",
          "Under which reference was the spending approved?",
          "Enter the reference of the approval",
          {
            hint: "An order number, or the minute of the governors",
          },
        ),
        {
          name: "parents-views",
          kind: "textarea",
          readBy: onRecord,
          label: "What do parents think of this choice?",
          max: 2000,
          private: true,
          missing: "Enter the parents' views",
        },
      ]),
    },
  ],
});

export const providerForm = asked(["providers"], (c) => providerChoiceForm(c.providers));
