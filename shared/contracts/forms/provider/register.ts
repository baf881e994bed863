import { weekdayNames } from "#domain/calendar/date-words.ts";
import type { Field, Form, Option } from "../../form.ts";
import { choiceField, dateField, lineField, oneStep, severalField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** Needs in the terms of the SEND code of practice, and the reasons for which alternative provision is commissioned. */
export const needsOffered = options(
  ["semh", "Social, emotional and mental health (SEMH)"],
  ["communication", "Communication and interaction, autism included"],
  ["cognition", "Cognition and learning"],
  ["physical", "Sensory and physical needs"],
  ["medical", "Medical needs"],
  ["ebsa", "Emotionally based school avoidance (EBSA)"],
  ["exclusion", "Suspension, or at risk of permanent exclusion"],
  ["re-engagement", "Re-engagement by practical or vocational learning"],
);

export const daysOffered: readonly Option[] = weekdayNames
  .slice(0, 6)
  .map((name) => ({ value: name.toLowerCase(), label: name }));

export const contactRoles = options(
  ["dsl", "Designated safeguarding lead (DSL)"],
  ["deputy-dsl", "Deputy safeguarding lead"],
  ["in-charge", "Head of centre, or in charge of the site"],
  ["answers", "Answers about attendance each session"],
  ["senco", "SENCO, or in charge of support"],
  ["finance", "Invoices and contracts"],
  ["out-of-hours", "Emergency contact out of hours"],
);

export const costUnits = options(
  ["session", "a session (half a day)"],
  ["hour", "an hour"],
  ["day", "a day"],
  ["week", "a week"],
  ["term", "a term"],
  ["year", "a year, for a place"],
);

export const costKinds = options(
  ["place", "Place or teaching"],
  ["transport", "Transport"],
  ["extra", "Extra support"],
);

export const dateKinds = options(["term", "Term, or part of one"], ["closed", "Closed"]);

const age = (name: string, label: string, missing: string): Field => ({
  name,
  kind: "number",
  label,
  min: 3,
  max: 25,
  missing,
});

const offer = oneStep({
  id: "offer",
  title: "Ages, needs and days",
  submit: "Save",
  lead: "Whoever looks for a provider finds it by this.",
  fields: [
    age("age-from", "Youngest age", "Enter the youngest age"),
    age("age-to", "Oldest age", "Enter the oldest age"),
    severalField("needs", "Needs that it meets", "Select the needs that it meets", needsOffered),
    severalField("days-free", "Days with room for more pupils", "Select the days with room", daysOffered, {
      optional: true,
      hint: "As the provider says. Tick none while it is full.",
    }),
    wordsField("teaches", "What does it teach, and for what qualifications?", "Enter what it teaches", {
      optional: true,
    }),
  ],
});

const site = oneStep({
  id: "sites",
  title: "Site",
  submit: "Save the site",
  lead: "Besides the main address: satellite, workshop, or a partner’s site. The sessions of a placement can be at it.",
  fields: [
    lineField("name", "Name of the site", "Enter the name of the site"),
    wordsField("address", "Address", "Enter the address of the site", {}),
    {
      name: "phone",
      kind: "tel",
      label: "Phone at the site",
      private: true,
      missing: "Enter the phone at the site",
    },
  ],
});

const contact = oneStep({
  id: "contacts",
  title: "Contact",
  submit: "Save the contact",
  fields: [
    lineField("name", "Name", "Enter the name"),
    lineField("job", "Job title", "Enter the job title", { optional: true }),
    severalField("roles", "Roles", "Select at least one role", contactRoles),
    { name: "phone", kind: "tel", label: "Phone", private: true, missing: "Enter the phone number" },
    {
      name: "email",
      kind: "email",
      label: "E-mail",
      hint: "Kept for staff. Links and registers go to the addresses of the provider alone.",
      private: true,
      optional: true,
      missing: "Enter the e-mail address",
    },
  ],
});

const cost = oneStep({
  id: "costs",
  title: "Cost",
  submit: "Save the cost",
  lead: "A new amount is a new line, with the day from which it holds. What was paid before stays on record.",
  fields: [
    choiceField("what", "What is it for?", "Select what it is for", costKinds),
    {
      name: "amount",
      kind: "number",
      label: "Amount in pounds",
      min: 0,
      max: 200_000,
      unit: "£",
      missing: "Enter the amount in pounds",
    },
    choiceField("per", "For each", "Select for what the amount is", costUnits),
    dateField("from", "From which day does it hold?", "Enter the day from which it holds"),
  ],
});

const dates = oneStep({
  id: "dates",
  title: "Term date or closure",
  submit: "Save the dates",
  lead: "The provider’s own, where they differ from the school’s. A day on which it is closed is told, as soon as you save it, to the parents of those who are due there and to each school. On that day nobody asks the provider about them.",
  fields: [
    choiceField("what", "What is it?", "Select what it is", dateKinds),
    dateField("first", "First day", "Enter the first day"),
    dateField("last", "Last day", "Enter the last day"),
    lineField("note", "Note", "Enter a note", { optional: true, hint: "For example: staff training" }),
  ],
});

/** The form of each part of a provider's register entry; an entry of a list is sent by itself. */
export const registerForms = {
  offer,
  sites: site,
  contacts: contact,
  costs: cost,
  dates,
} as const satisfies Readonly<Record<string, Form>>;
