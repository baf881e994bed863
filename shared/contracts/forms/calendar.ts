import type { Form } from "../form.ts";
import { oneStep, timeField } from "./fields.ts";

const takenOver = "Open placements take the change over at once: their dates are worked out again.";

/** A term's first and last day, and its break. */
export const termForm: Form = {
  id: "term",
  title: "Add a term",
  submit: "Save the term",
  steps: [
    {
      id: "term",
      title: "Add a term",
      lead: takenOver,
      fields: [
        {
          name: "name",
          kind: "text",
          label: "Name",
          hint: "For example, Autumn 2026",
          max: 40,
          missing: "Enter the name of the term",
        },
        {
          name: "first",
          kind: "date",
          label: "First day",
          hint: "Include INSET days at the beginning: add them as such afterwards.",
          missing: "Enter the first day of the term",
        },
        { name: "last", kind: "date", label: "Last day", missing: "Enter the last day of the term" },
        {
          name: "half-first",
          kind: "date",
          label: "First day of the half-term break",
          optional: true,
          missing: "Enter the first day of the half-term break",
        },
        {
          name: "half-last",
          kind: "date",
          label: "Last day of the half-term break",
          optional: true,
          missing: "Enter the last day of the half-term break",
        },
      ],
    },
  ],
};

/** A day on which staff are in and pupils are not. */
export const insetForm: Form = {
  id: "inset-day",
  title: "Add an INSET day",
  submit: "Add the INSET day",
  steps: [
    {
      id: "inset-day",
      title: "Add an INSET day",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "Which day?",
          hint: "A day inside a term that is a school day so far",
          missing: "Enter the date of the INSET day",
        },
      ],
    },
  ],
};

/** A day on which the school had to close. */
export const closureForm: Form = {
  id: "closure",
  title: "Add a closure",
  submit: "Add the closure",
  steps: [
    {
      id: "closure",
      title: "Add a closure",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "Which day was or will the school be closed?",
          missing: "Enter the date of the closure",
        },
        {
          name: "reason",
          kind: "text",
          label: "Why?",
          hint: "Explanations of dates show it. For example, closed for snow",
          max: 80,
          missing: "Enter why the school is closed",
        },
      ],
    },
  ],
};

/** The school's own day: full-time is measured against it, because no law fixes hours (catalogue O126). */
export const schoolDayForm: Form = oneStep({
  id: "school-day",
  title: "Times of the school day",
  submit: "Save the times",
  lead: "School and placements together are measured against the school’s own week: five such days. No law fixes the hours of full-time education.",
  fields: [
    timeField("starts-at", "When does the morning begin?", "Enter when the morning begins"),
    timeField("break-from", "When does the midday break begin?", "Enter when the midday break begins"),
    timeField("break-to", "When does the afternoon begin?", "Enter when the afternoon begins"),
    timeField("ends-at", "When does the day end?", "Enter when the day ends"),
  ],
});

/** What can be removed from the calendar, by its first day. */
export const removals = { terms: "term", "inset-days": "INSET day", closures: "closure" } as const;
export type Removable = keyof typeof removals;
