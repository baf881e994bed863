import { hasProvider } from "#domain/routes.ts";
import type { Route } from "#domain/rules.ts";
import type { Form } from "../form.ts";
import { dateField, oneStep, severalField, wordsField } from "./fields.ts";
import { options } from "./options.ts";
import { timetableFormOn } from "./timetable.ts";

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
        { name: "on", kind: "date", label: "Which day?", missing: "Enter the day" },
        {
          name: "confirmed-by",
          kind: "text",
          label: hasProvider(route) ? "Who at the provider confirmed it?" : "Who saw the pupil there?",
          max: 120,
          private: true,
          when: { field: "arrived", is: ["yes"] },
          missing: "Enter who confirmed it",
        },
        {
          name: "followed-up",
          kind: "textarea",
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

/** A change to a running placement: days, times or its last day, from a day on (catalogue O25, O126). */
export const sessionsChangedFormOn = (own: boolean): Form =>
  oneStep({
    id: "sessions-changed",
    title: "Change the sessions or the last day",
    submit: "Save the change",
    lead: "Enter the whole week as it is from that day on. The letter is then issued again, and the old one is kept.",
    fields: [
      dateField("from", "From which day does it count?", "Enter the day from which it counts"),
      ...(timetableFormOn(own).steps[0]?.fields.filter((field) => field.name !== "start") ?? []),
      wordsField("why", "Why does it change?", "Enter why it changes"),
      severalField(
        "agreed",
        "Short notice",
        "Select what applies",
        options(["in-writing", "The parents have agreed in writing to a change at shorter notice"]),
        { optional: true },
      ),
    ],
  });

/** The decision to end a placement, in whatever phase it is. */
export const endForm: Form = {
  id: "end",
  title: "End the placement",
  submit: "Record the end",
  steps: [
    {
      id: "end",
      title: "End the placement",
      fields: [
        { name: "last-day", kind: "date", label: "What is the last day?", missing: "Enter the last day" },
        {
          name: "why",
          kind: "radios",
          label: "Why does it end?",
          options: options(
            ["objectives-met", "Its objectives are met"],
            ["planned-end", "It has reached its planned end"],
            ["not-meeting-needs", "It does not meet the pupil's needs"],
            ["no-improvement", "Formal reviews showed no improvement"],
            ["safeguarding", "It was not safe"],
            ["parents-withdrew", "Parents withdrew their agreement"],
            ["school-withdrew", "The school gave notice"],
            ["refused", "Parents did not agree"],
            ["not-going-ahead", "It is not going ahead"],
            ["moved-away", "The pupil has moved away"],
          ),
          missing: "Select why it ends",
        },
        {
          name: "details",
          kind: "textarea",
          label: "What led to this?",
          max: 2000,
          private: true,
          missing: "Enter what led to this",
        },
      ],
    },
  ],
};

/** Where the pupil goes from here (catalogue O109, TWE 16.5 and 6.5). */
export const destinationForm: Form = {
  id: "destination",
  title: "Record the destination",
  submit: "Record the destination",
  steps: [
    {
      id: "destination",
      title: "Record the destination",
      fields: [
        {
          name: "destination",
          kind: "radios",
          label: "Where is the pupil educated now?",
          options: options(
            ["mainstream-full", "Back in school, full time"],
            ["mainstream-phased", "Back in school, phased return"],
            ["other-mainstream", "Another mainstream school"],
            ["special-school", "Special school"],
            ["other-provision", "Other alternative provision"],
            ["home-education", "Elective home education"],
            ["other", "Elsewhere"],
          ),
          missing: "Select where the pupil is educated now",
        },
        { name: "from", kind: "date", label: "Since when?", missing: "Enter since when" },
        {
          name: "next",
          kind: "textarea",
          label: "What happens next, in words for parents?",
          hint: "It goes into the letter about the end",
          max: 1000,
          private: true,
          missing: "Enter what happens next",
        },
        {
          name: "achieved",
          kind: "textarea",
          label: "What did the pupil achieve?",
          max: 3000,
          private: true,
          missing: "Enter what the pupil achieved",
        },
      ],
    },
  ],
};
