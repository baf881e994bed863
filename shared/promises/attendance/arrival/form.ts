import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { asked } from "#promises/asked.ts";

/** The first day, confirmed by phone where the pupil goes to a provider (catalogue O57). */
export const arrivalFormOn = (route: Route): Form => ({
  id: "arrival",
  title: "First day",
  submit: "Record the first day",
  steps: [
    {
      id: "arrival",
      title: "First day",
      fields: [
        {
          name: "arrived",
          kind: "radios",
          label: "Did the pupil arrive?",
          options: options(
            ["yes", hasProvider(route) ? "Yes, confirmed by the provider" : "Yes"],
            ["no", "No"],
          ),
          missing: "Select whether the pupil arrived",
        },
        {
          name: "on",
          known: "placement.first-day",
          kind: "date",
          label: "Which day?",
          missing: "Enter the day",
        },
        {
          name: "confirmed-by",
          kind: "text",
          readBy: onRecord,
          label: hasProvider(route) ? "Who at the provider confirmed it?" : "Who saw the pupil there?",
          max: 120,
          private: true,
          when: { field: "arrived", is: ["yes"] },
          missing: "Enter who confirmed it",
        },
        {
          name: "followed-up",
          kind: "textarea",
          readBy: onRecord,
          label: "Where is the pupil, and what was done?",
          max: 2000,
          private: true,
          when: { field: "arrived", is: ["no"] },
          missing: "Enter where the pupil is and what was done",
        },
      ],
    },
  ],
});

export const arrivalForm = asked(["route"], (c) => arrivalFormOn(c.route));
