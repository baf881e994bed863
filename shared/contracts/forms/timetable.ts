import type { Field, Form } from "../form.ts";
import { options } from "./options.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export type Weekday = (typeof weekdays)[number];

const day = (name: Weekday): Field => ({
  name,
  kind: "radios",
  inline: true,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  options: options(
    ["none", "Not there"],
    ["morning", "Morning"],
    ["afternoon", "Afternoon"],
    ["day", "All day"],
  ),
  missing: `Select the sessions on ${name.charAt(0).toUpperCase() + name.slice(1)}`,
});

/** First and last day and the sessions of a week (catalogue O126; contents of the notice, TWE 12.3 to 12.4). */
export const timetableForm: Form = {
  id: "timetable",
  title: "Dates and sessions",
  submit: "Save dates and sessions",
  steps: [
    {
      id: "timetable",
      title: "Dates and sessions",
      lead: "Start and end must be school days. Notice, reviews and the number of days are worked out from the school's calendar.",
      fields: [
        {
          name: "start",
          kind: "date",
          label: "First day",
          missing: "Enter the first day",
        },
        {
          name: "end",
          kind: "date",
          label: "Last day at the latest",
          missing: "Enter the last day at the latest",
        },
        ...weekdays.map(day),
        {
          name: "starts-at",
          kind: "time",
          label: "When does a day begin?",
          missing: "Enter when a day begins",
        },
        { name: "break-from", kind: "time", label: "Break from", missing: "Enter when the break begins" },
        { name: "break-to", kind: "time", label: "Break to", missing: "Enter when the break ends" },
        { name: "ends-at", kind: "time", label: "When does a day end?", missing: "Enter when a day ends" },
      ],
    },
  ],
};
