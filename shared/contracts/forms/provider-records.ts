import type { ProviderRecordName } from "#domain/provider-records.ts";
import type { Field, Form } from "../form.ts";
import { onRecord } from "../read-by.ts";
import { options } from "./options.ts";

const on = (label: string, missing: string): Field => ({ name: "on", kind: "date", label, missing });

const words = (name: string, label: string, missing: string, hint?: string): Field => ({
  name,
  kind: "textarea",
  readBy: onRecord,
  label,
  max: 2000,
  private: true,
  missing,
  ...(hint === undefined ? {} : { hint }),
});

export const form = (id: string, title: string, lead: string, fields: readonly Field[]): Form => ({
  id,
  title,
  submit: "Record it",
  steps: [{ id, title, lead, fields }],
});

/** What a school records of a provider each year or term, for itself alone (catalogue O50, O51, O53). */
export const providerRecordForms: Readonly<Record<ProviderRecordName, Form>> = {
  "risk-assessment": form(
    "risk-assessment",
    "Risk assessment of the provider",
    "The school’s own assessment. It holds for a year at most, and is made anew when something material changes.",
    [
      on("When was it made?", "Enter when the assessment was made"),
      words("risks", "Which risks are there, and what is done about them?", "Enter the risks and measures"),
      {
        name: "outcome",
        kind: "radios",
        label: "May the school use this provider?",
        options: options(["yes", "Yes"], ["with-measures", "Yes, with these measures"], ["no", "No"]),
        missing: "Select whether the school may use this provider",
      },
      {
        name: "next-on",
        kind: "date",
        label: "When is it made anew?",
        hint: "Within a year",
        missing: "Enter when it is made anew",
      },
    ],
  ),
  audit: form(
    "audit",
    "Audit of the provider",
    "Made each school year, and signed by the provider: on paper, or by a link that is mailed to it. A provider whose audit is not satisfactory is used no longer.",
    [
      on("When was the audit made?", "Enter when the audit was made"),
      words(
        "found",
        "What did it find?",
        "Enter what the audit found",
        "The provider reads this before it signs. Write no names of children.",
      ),
      {
        name: "outcome",
        kind: "radios",
        label: "What is its outcome?",
        options: options(["satisfactory", "Satisfactory"], ["not-satisfactory", "Not satisfactory"]),
        missing: "Select the outcome of the audit",
      },
      {
        name: "signed",
        kind: "radios",
        label: "Has the provider signed it?",
        options: options(
          ["yes", "Yes, on paper"],
          ["no", "Not yet: send it by a link, to be read and signed"],
        ),
        missing: "Select whether the provider has signed the audit",
      },
      {
        name: "signed-on",
        kind: "date",
        label: "When did the provider sign?",
        when: { field: "signed", is: ["yes"] },
        missing: "Enter when the provider signed the audit",
      },
      {
        ...words("signed-by", "Who signed, and in which job?", "Enter who signed for the provider"),
        when: { field: "signed", is: ["yes"] },
      },
    ],
  ),
  rating: form(
    "rating",
    "Quality and suitability of the provider",
    "Judged each term from visits, reports, attendance and what pupils and parents say.",
    [
      on("When was it judged?", "Enter when it was judged"),
      {
        name: "rating",
        kind: "radios",
        label: "How good and suitable is it?",
        options: options(
          ["good", "Good"],
          ["sound", "Sound, with points to watch"],
          ["weak", "Weak: to improve before more pupils start"],
        ),
        missing: "Select how good and suitable it is",
      },
      words("evidence", "On what evidence?", "Enter the evidence"),
      words("follows", "What follows?", "Enter what follows"),
    ],
  ),
  "registration-report": form(
    "registration-report",
    "Report of a provider that is not registered",
    "A provider that must be registered and is not is reported, and used no longer. Ofsted takes reports of schools that are not registered.",
    [
      on("When was it reported?", "Enter when it was reported"),
      {
        name: "to",
        kind: "radios",
        label: "To whom?",
        options: options(
          ["ofsted", "Ofsted"],
          ["department", "The Department for Education"],
          ["authority", "The local authority"],
        ),
        missing: "Select to whom it was reported",
      },
      {
        name: "reference",
        kind: "text",
        readBy: onRecord,
        label: "Which reference did you get, or who took the report?",
        max: 160,
        private: true,
        missing: "Enter the reference, or who took the report",
      },
      words("said", "What was reported?", "Enter what was reported", "Write no names of children"),
    ],
  ),
};

/** The provider’s count of its whole full-time roll, as it told staff (catalogue O35). */
export const rollForm: Form = form(
  "roll",
  "The provider’s whole full-time roll",
  "Ask the provider each term. It counts the pupils of every school and authority: what the schools of the trust count themselves never shows that it is below the number from which it must be registered.",
  [
    on("When did the provider tell you?", "Enter when the provider told you"),
    {
      name: "full-time-pupils",
      kind: "number",
      label: "How many pupils of school age does it teach full time, in all?",
      min: 0,
      max: 2000,
      missing: "Enter how many pupils it teaches full time",
    },
    {
      name: "full-time-vulnerable",
      kind: "number",
      label: "How many of them have an education, health and care plan or are looked after?",
      min: 0,
      max: 2000,
      missing: "Enter how many of them have a plan or are looked after",
    },
    {
      name: "told-by",
      kind: "text",
      readBy: onRecord,
      label: "Who told you?",
      max: 160,
      private: true,
      missing: "Enter who told you",
    },
  ],
);

/** A certificate of insurance as staff saw it (catalogue O43). */
export const insuranceForm: Form = form(
  "insurance",
  "Insurance of the provider",
  "See the certificate itself. What you record serves every school of the trust.",
  [
    on("When did you see the certificate?", "Enter when you saw the certificate"),
    {
      name: "until",
      kind: "date",
      label: "What is the last day of the insurance?",
      missing: "Enter the last day of the insurance",
    },
  ],
);

/** The certificates that its activities need, as staff saw them (catalogue O43; WBS 7.8). */
export const certificatesForm: Form = form(
  "certificates",
  "Certificates of the provider",
  "Machinery, animals, kitchens, vehicles: whatever its activities need. What you record serves every school of the trust.",
  [
    on("When did you see the certificates?", "Enter when you saw the certificates"),
    {
      name: "until",
      kind: "date",
      label: "What is the last day of the first that runs out?",
      missing: "Enter the last day of the first that runs out",
    },
  ],
);
