import type { Form } from "#contracts/form.ts";
import { options, referralReasons } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";

/** The referral, one thing a page: catalogue O1 to O4 and O7. */
export const referralForm: Form = {
  id: "referral",
  title: "Referral to alternative provision",
  submit: "Submit the referral",
  steps: [
    {
      id: "reason",
      title: "Why is this pupil being referred?",
      fields: [
        {
          name: "primary-reason",
          kind: "radios",
          label: "What is the main reason for the referral?",
          hint: "This is also the reason for the school census.",
          options: referralReasons,
          missing: "Select the main reason for the referral",
        },
        {
          name: "other-reasons",
          seldom: true,
          kind: "checkboxes",
          label: "Do other reasons apply as well?",
          optional: true,
          options: referralReasons,
          missing: "",
        },
      ],
    },
    {
      id: "interventions",
      title: "What has been tried so far?",
      lead: "Alternative provision comes after early assessment and support in school.",
      fields: [
        {
          name: "interventions",
          kind: "textarea",
          readBy: onRecord,
          label: "Support and interventions tried, with dates",
          hint: "One a line, for example: 12 January 2026, small-group phonics, some progress",
          max: 4000,
          private: true,
          missing: "Enter the support and interventions tried, with dates",
        },
        {
          name: "first-intervention",
          kind: "date",
          label: "When did the first of these begin?",
          missing: "Enter when the first intervention began",
        },
        {
          name: "agencies",
          seldom: true,
          kind: "textarea",
          readBy: onRecord,
          label: "Outside agencies involved",
          max: 2000,
          private: true,
          optional: true,
          missing: "Enter the outside agencies involved",
        },
      ],
    },
    {
      id: "needs",
      title: "What does the pupil need?",
      fields: [
        {
          name: "needs-assessed-on",
          kind: "date",
          label: "When were the pupil’s needs assessed?",
          missing: "Enter when the pupil's needs were assessed",
        },
        {
          name: "needs",
          kind: "textarea",
          readBy: onRecord,
          label: "Needs found, and what would meet them",
          max: 4000,
          private: true,
          missing: "Enter the needs found",
        },
      ],
    },
    {
      id: "parents",
      title: "What have parents been told?",
      fields: [
        {
          name: "parents-engaged-on",
          kind: "date",
          label: "When did the school speak with a parent or carer about this?",
          missing: "Enter when the school spoke with a parent or carer",
        },
        {
          name: "parents-engaged-how",
          kind: "radios",
          label: "How?",
          options: options(
            ["in-person", "In person"],
            ["phone", "By phone"],
            ["writing", "In writing"],
            ["home-visit", "On a home visit"],
          ),
          missing: "Select how the school spoke with a parent or carer",
        },
        {
          name: "parents-said",
          kind: "textarea",
          readBy: onRecord,
          label: "What did they say?",
          max: 2000,
          private: true,
          missing: "Enter what the parent or carer said",
        },
      ],
    },
    {
      id: "plan",
      title: "What should the placement achieve?",
      fields: [
        {
          name: "outcomes",
          kind: "textarea",
          readBy: onRecord,
          label: "Intended outcomes",
          max: 3000,
          private: true,
          missing: "Enter the intended outcomes",
        },
        {
          name: "weeks",
          kind: "number",
          label: "For how many weeks at most?",
          min: 1,
          max: 80,
          unit: "weeks",
          missing: "Enter the number of weeks",
        },
      ],
    },
  ],
};
