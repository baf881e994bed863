import type { Form } from "../form.ts";
import { choiceField, dateField, oneStep } from "./fields.ts";
import { options, yesNo } from "./options.ts";

/** Reason codes of the school census for suspensions and exclusions. */
export const suspensionReasons = options(
  ["PP", "Physical assault against a pupil"],
  ["PA", "Physical assault against an adult"],
  ["VP", "Verbal abuse or threat against a pupil"],
  ["VA", "Verbal abuse or threat against an adult"],
  ["OW", "Use or threat of an offensive weapon or banned item"],
  ["BU", "Bullying"],
  ["RA", "Racist abuse"],
  ["LG", "Abuse about sexual orientation or gender identity"],
  ["DS", "Abuse about disability"],
  ["SM", "Sexual misconduct"],
  ["DA", "Drugs and alcohol"],
  ["DM", "Damage"],
  ["TH", "Theft"],
  ["MT", "Misuse of social media or online technology"],
  ["PH", "Wilful breach of protective measures for public health"],
  ["DB", "Persistent or general disruptive behaviour"],
);

/** A suspension or permanent exclusion of a pupil (catalogue O66 to O68): dates and a code, no story. */
export const suspensionForm: Form = oneStep({
  id: "suspension",
  title: "Suspension or permanent exclusion",
  submit: "Save",
  lead: "What happened stays in the school’s own record. Here it counts from when education is owed, and who must be told.",
  fields: [
    choiceField(
      "kind",
      "Which is it?",
      "Select which it is",
      options(["suspension", "Suspension"], ["permanent-exclusion", "Permanent exclusion"]),
    ),
    dateField("from", "First day", "Enter the first day", { hint: "A part of a day counts as a day." }),
    dateField("to", "Last day", "Enter the last day", { when: { field: "kind", is: ["suspension"] } }),
    {
      name: "reason",
      kind: "select",
      label: "Main reason",
      options: suspensionReasons,
      missing: "Select the main reason",
    },
    dateField(
      "last-exam",
      "In year 11: date of the last examination",
      "Enter the date of the last examination",
      {
        optional: true,
        hint: "After it, no education during a suspension is owed.",
      },
    ),
    choiceField("stands", "Does it stand?", "Select whether it stands", yesNo, {
      hint: "No, if it was rescinded or entered by mistake. It stays on record.",
    }),
  ],
});
