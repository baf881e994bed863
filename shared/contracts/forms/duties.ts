import type { Field, Form } from "../form.ts";
import { onRecord } from "../read-by.ts";
import { options } from "./options.ts";

const on = (label: string, missing: string): Field => ({ name: "on", kind: "date", label, missing });

const words = (
  name: string,
  label: string,
  missing: string,
  more: { hint?: string; optional?: true } = {},
): Field => ({
  name,
  kind: "textarea",
  readBy: onRecord,
  label,
  max: 2000,
  private: true,
  missing,
  ...more,
});

const minute: Field = {
  name: "minute",
  kind: "text",
  readBy: onRecord,
  label: "Reference of the minute",
  max: 120,
  missing: "Enter the reference of the minute",
};

const form = (id: string, title: string, ...fields: readonly Field[]): Form => ({
  id,
  title,
  submit: "Record it",
  steps: [{ id, title, fields }],
});

/** Name and phone of one of those whom staff ring; mails to social workers name the duty desk (catalogue O77, O124). */
const numbers = (who: string, label: string, said: string): readonly Field[] => [
  {
    name: `${who}-name`,
    kind: "text",
    readBy: onRecord,
    label,
    ...(who === "lado" || who === "duty" ? { hint: "A name, or the name of the desk" } : {}),
    max: 120,
    private: true,
    missing: `Enter the name of ${said}`,
  },
  {
    name: `${who}-phone`,
    kind: "tel",
    label: `Phone of ${said}`,
    private: true,
    missing: `Enter the phone number of ${said}`,
  },
];

/** The form of each duty of the school that no placement owns, by catalogue id; its date is always `on`. */
export const dutyForms: Readonly<Record<string, Form>> = {
  O130: form(
    "O130",
    "AP lead appointed",
    on(
      "When was the AP lead appointed, or confirmed for this year?",
      "Enter when the AP lead was appointed or confirmed",
    ),
    words("who", "Who is it?", "Enter who is the AP lead"),
    {
      name: "hours",
      kind: "number",
      label: "How many hours a week are set aside for it?",
      min: 0,
      max: 40,
      missing: "Enter how many hours a week are set aside",
    },
    words(
      "training",
      "Which training is done, and which is planned?",
      "Enter which training is done and planned",
    ),
  ),
  O97: form(
    "O97",
    "AP lead’s knowledge up to date",
    on("When was it looked at?", "Enter when it was looked at"),
    words(
      "training",
      "What was read, attended or changed since the last time?",
      "Enter what was read, attended or changed",
    ),
  ),
  O121: form(
    "O121",
    "Policy reviewed",
    on("When was the policy reviewed?", "Enter when the policy was reviewed"),
    {
      name: "changed",
      kind: "radios",
      label: "Did anything change?",
      options: options(["yes", "Yes"], ["no", "No"]),
      missing: "Select whether anything changed",
    },
    {
      ...words("changes", "What changed?", "Enter what changed"),
      when: { field: "changed", is: ["yes"] },
    },
    {
      name: "told-on",
      kind: "date",
      label: "When were staff told?",
      when: { field: "changed", is: ["yes"] },
      missing: "Enter when staff were told",
    },
    words(
      "next",
      "Does the new version have to be loaded here?",
      "Enter what is to be done with the profile",
      {
        hint: "The profile of the policy follows its text: say who brings it up to date, or that nothing is to do",
      },
    ),
  ),
  O119: form(
    "O119",
    "Report to the governors",
    on("When were they reported to?", "Enter when the governors were reported to"),
    {
      name: "to",
      kind: "checkboxes",
      label: "Who got the report?",
      options: options(
        ["governors", "Governing body or its committee"],
        ["trust", "Trustees or the trust’s lead"],
      ),
      missing: "Select who got the report",
    },
    minute,
    words("asked", "What did they ask, and what follows?", "Enter what they asked and what follows", {
      hint: "No names of pupils",
    }),
  ),
  O14: form(
    "O14",
    "Budget for alternative provision",
    on("When did the governors approve it?", "Enter when the governors approved it"),
    minute,
    {
      name: "budget",
      kind: "number",
      label: "Budget for the year",
      unit: "£",
      min: 0,
      missing: "Enter the budget for the year",
    },
    words("used", "How is its use watched?", "Enter how its use is watched", { hint: "No names of pupils" }),
  ),
  O120: form(
    "O120",
    "Governors looked at results and money",
    on("When did they look at it?", "Enter when the governors looked at it"),
    minute,
    {
      name: "looked-at",
      kind: "checkboxes",
      label: "What did they look at?",
      hint: "The report to the governors has the numbers",
      options: options(
        ["impact", "What the placements achieve: attendance, outcomes, destinations"],
        ["funding", "How the money is used"],
        ["needs", "Whether they meet the needs of the pupils"],
      ),
      missing: "Select what they looked at",
    },
    words("found", "What did they find on results, needs and spending?", "Enter what they found", {
      hint: "No names of pupils",
    }),
  ),
  O53: form(
    "O53",
    "Quality of providers judged",
    on("When was it judged?", "Enter when it was judged"),
    words(
      "providers",
      "Which providers were judged, on what evidence?",
      "Enter which providers were judged, on what evidence",
      { hint: "A judgement on the page of each provider in use records this by itself" },
    ),
    words("outcome", "What was decided?", "Enter what was decided", {
      hint: "A provider that is not satisfactory is used no longer: end or move its placements",
    }),
  ),
  O64: form(
    "O64",
    "Key contacts named",
    on("Since when does this hold?", "Enter since when this holds"),
    words("contacts", "Who is key contact for which year or provider?", "Enter who is key contact"),
    words("managed-by", "Who manages them?", "Enter who manages the key contacts"),
  ),
  O124: form(
    "O124",
    "Numbers to ring about a child’s safety",
    on("When were the numbers tried?", "Enter when the numbers were tried"),
    ...numbers("lead", "Safeguarding lead", "the safeguarding lead"),
    ...numbers("deputy", "Deputy safeguarding lead", "the deputy safeguarding lead"),
    ...numbers("lado", "Local authority designated officer (LADO)", "the LADO"),
    ...numbers("duty", "Duty desk of the authority’s children’s social care", "the duty desk"),
  ),
  O33: form(
    "O33",
    "Plain language and data protection",
    on("When was it checked?", "Enter when it was checked"),
    words(
      "basis",
      "On which lawful basis is information about pupils shared with providers?",
      "Enter the lawful basis",
      {
        hint: "For example public task, with the condition for health data",
      },
    ),
    words(
      "language",
      "How was it checked that letters and pages are easy to understand?",
      "Enter how the language was checked",
    ),
  ),
  O116: form(
    "O116",
    "Return of part-time timetables to the authority",
    on("When was it sent?", "Enter when it was sent"),
    {
      name: "timetables",
      kind: "number",
      label: "How many part-time timetables did it tell of?",
      hint: "Enter 0 where there were none: the authority asks for that too",
      min: 0,
      max: 500,
      missing: "Enter how many part-time timetables it told of",
    },
    words("to", "To whom was it sent?", "Enter to whom it was sent", { hint: "Name or team, or the portal" }),
  ),
};
