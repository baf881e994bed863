import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { reviewEvery } from "#contracts/forms/review-every.ts";
import { onRecord } from "#contracts/read-by.ts";

/** Initial meeting of school and parents (catalogue O10, TWE 8.2 to 8.5). */
export const meetingForm: Form = {
  id: "meeting",
  title: "Record the initial meeting",
  submit: "Record the meeting",
  steps: [
    {
      id: "meeting",
      title: "Record the initial meeting",
      lead: "The meeting explains the reasons, and agrees who does what and when it is reviewed. Parents who miss it do not block the placement: record what was done to reach them.",
      fields: [
        {
          name: "held-on",
          kind: "date",
          label: "When was the meeting?",
          missing: "Enter the date of the meeting",
        },
        {
          name: "present",
          kind: "checkboxes",
          label: "Who took part?",
          options: options(
            ["headteacher", "Headteacher"],
            ["ap-lead", "AP lead"],
            ["parent", "Parent or carer"],
            ["pupil", "Pupil"],
            ["senco", "SENCO"],
            ["dsl", "Safeguarding lead"],
            ["other", "Others"],
          ),
          missing: "Select who took part",
        },
        {
          name: "reasons-explained",
          kind: "textarea",
          readBy: onRecord,
          label: "What reasons were explained?",
          max: 3000,
          private: true,
          missing: "Enter the reasons that were explained",
        },
        {
          name: "responsibilities",
          kind: "textarea",
          readBy: onRecord,
          label: "Who agreed to do what?",
          max: 3000,
          private: true,
          missing: "Enter who agreed to do what",
        },
        reviewEvery,
      ],
    },
  ],
};
