import type { Field, Form } from "../../form.ts";
import { onRecord } from "../../read-by.ts";
import { choiceField, lineField, oneStep, severalField } from "../fields.ts";
import { options } from "../options.ts";

/** What a school teaches: what a policy is written for, and which year groups are usual, hang on it. */
export const schoolPhases = [
  "nursery",
  "infant",
  "junior",
  "primary",
  "secondary",
  "all-through",
  "16-to-19",
] as const;

export const phaseLabels: Readonly<Record<(typeof schoolPhases)[number], string>> = {
  nursery: "Nursery",
  infant: "Infant",
  junior: "Junior",
  primary: "Primary",
  secondary: "Secondary",
  "all-through": "All-through",
  "16-to-19": "16 to 19",
};

export const schoolKinds = ["mainstream", "special", "pru"] as const;

export const kindLabels: Readonly<Record<(typeof schoolKinds)[number], string>> = {
  mainstream: "Mainstream",
  special: "Special",
  pru: "Pupil referral unit or alternative provision academy",
};

export const typeLabels: Readonly<Record<"maintained" | "academy", string>> = {
  maintained: "Maintained by the local authority",
  academy: "Academy or free school",
};

export const addressField: Field = {
  name: "address",
  kind: "textarea",
  readBy: onRecord,
  label: "Address",
  hint: "One line for each part, with the postcode",
  max: 400,
  private: true,
  missing: "Enter the address",
};

/** Name, kind and address of a school, and how parents complain: what every letter shows. */
export const schoolDetailsForm: Form = oneStep({
  id: "school-details",
  title: "The school",
  submit: "Save",
  lead: "Every letter shows the name, the address, the phone number and how to complain. A change holds for the next letter.",
  fields: [
    lineField("name", "Name of the school", "Enter the name of the school", { hint: "As parents know it" }),
    choiceField(
      "type",
      "How is the school run?",
      "Select how the school is run",
      options(
        ["maintained", typeLabels.maintained, "The governing body may direct a pupil off site by law"],
        ["academy", typeLabels.academy, "Its powers are in its articles and funding agreement"],
      ),
    ),
    choiceField(
      "kind",
      "What kind of school is it?",
      "Select the kind of school",
      schoolKinds.map((value) => ({ value, label: kindLabels[value] })),
    ),
    severalField(
      "phases",
      "Which phases does it teach?",
      "Select the phases that the school teaches",
      schoolPhases.map((value) => ({ value, label: phaseLabels[value] })),
      { hint: "Select all that apply" },
    ),
    lineField("urn", "URN", "Enter the unique reference number", {
      hint: "The school’s six digits in “Get information about schools”",
      optional: true,
    }),
    addressField,
    { name: "phone", kind: "tel", label: "Phone", private: true, missing: "Enter the school’s phone number" },
    {
      name: "email",
      kind: "email",
      label: "E-mail address of the office",
      hint: "Replies to letters go there",
      private: true,
      missing: "Enter the e-mail address of the office",
    },
    lineField("complaints-to", "Who takes complaints?", "Enter who takes complaints", {
      hint: "For example: the headteacher",
    }),
    lineField(
      "complaints-procedure",
      "Web address of the complaints procedure",
      "Enter the web address of the complaints procedure",
      { hint: "It begins with https://" },
    ),
    lineField(
      "privacy-notice",
      "Web address of the privacy notice",
      "Enter the web address of the privacy notice",
      {
        hint: "It begins with https://",
      },
    ),
  ],
});

/** One more place where the school is. */
export const siteForm: Form = oneStep({
  id: "site",
  title: "Add a site",
  submit: "Add the site",
  fields: [
    lineField("name", "Name of the site", "Enter the name of the site", {
      hint: "For example: Lower school",
    }),
    addressField,
    {
      name: "phone",
      kind: "tel",
      label: "Phone",
      optional: true,
      private: true,
      missing: "Enter the phone number of the site",
    },
  ],
});
