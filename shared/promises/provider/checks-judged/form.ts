import type { Field, Form } from "#contracts/form.ts";
import { providerPolicies } from "#contracts/forms/checks/policies.ts";
import { choiceField, dateField, severalField, yesNoField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { asked } from "#promises/asked.ts";
import type { Judging } from "#promises/choices.ts";

/** What each check is called where the school judges it. */
export const checkLabels: Readonly<Record<CheckName, string>> = {
  registration: "Registration, looked up by the school itself",
  "staff-checks-confirmed": "Written confirmation of staff checks",
  "child-protection-policy-exchange": "Child protection policies, exchanged both ways",
  policies: "The provider’s policies",
  "attendance-arrangement": "Telling us of each morning and afternoon",
  communication: "Telling us of concerns and changes of staff",
  insurance: "Insurance",
  "health-and-safety": "Health and safety, certificates",
  transport: "Transport",
  curriculum: "What it teaches and achieves",
  "staff-qualified": "Training of its staff, and its links with other services",
  examinations: "Examination entries",
  tracking: "Referral, first assessment and tracking",
  "published-reports": "Published reports by Ofsted and others",
  "website-and-social-media": "Website and social media",
  "site-visit": "Visit and premises; for teaching online, a call",
  "quality-visits-agreed": "Visits during the placement, agreed",
  "provider-risk": "Risk assessment of the provider",
  "provider-audit": "Signed audit of this year",
};

/** The school’s own look at the register, whatever the provider says (catalogue O36). */
const registration: readonly Field[] = [
  dateField("registration-on", "When did you look it up?", "Enter when you looked it up"),
  yesNoField(
    "registration-urn",
    "Did you find what the provider told us: the same number (URN), or none?",
    "Select whether you found what the provider told us",
  ),
];

/** Each policy with the version that was read (catalogue O39): a tick says that it is good. */
const policies: readonly Field[] = [
  {
    name: "policies-read",
    kind: "checkboxes",
    label: "Which policies did you read and find good?",
    options: providerPolicies,
    optional: true,
    missing: "Select the policies that you read",
  },
  ...providerPolicies.map(
    ({ value, label }): Field => ({
      name: `policy-${value}-version`,
      kind: "text",
      readBy: onRecord,
      known: "provider.policies-reviewed",
      label: `${label.replace(/:.*|,.*/, "")}: which version, or of which date?`,
      max: 60,
      when: { field: "policies-read", is: [value] },
      missing: `Enter the version or date: ${label.replace(/:.*|,.*/, "").toLowerCase()}`,
    }),
  ),
  dateField("policies-read-on", "When did you read them?", "Enter when you read the policies"),
];

/** What is looked at on the site (catalogue O47; WBS 7.8). */
export const premises = options(
  ["security", "Security: who can come in, who can go out"],
  ["fire", "Fire: ways out, alarms, drills"],
  ["toilets", "Toilets and washing"],
  ["protective-equipment", "Protective equipment, where activities need it"],
  ["catering", "Food and kitchens"],
  ["condition", "Condition and cleanliness"],
);

const siteVisit: readonly Field[] = [
  dateField("site-visit-on", "When was the visit, or the call?", "Enter when the visit or the call was"),
  choiceField(
    "site-visit-how",
    "How was it?",
    "Select how it was",
    options(
      ["visit", "A visit on the site"],
      ["online", "A call online", "Only where it teaches online"],
      ["phone", "A call by phone", "Only where it teaches online"],
    ),
  ),
  severalField(
    "site-visit-good",
    "What did you see and find good?",
    "Select what you saw and found good",
    premises,
    { when: { field: "site-visit-how", is: ["visit"] } },
  ),
];

/** What is recorded of some checks besides the judgement and what was seen. */
export const seenFields: Readonly<Partial<Record<CheckName, readonly Field[]>>> = {
  registration,
  policies,
  "site-visit": siteVisit,
};

const outcomes = options(["satisfactory", "Satisfactory"], ["not-satisfactory", "Not satisfactory"]);

type Held = Judging["held"];

/** Where a judgement that stands already comes from. */
const heldHint = (held: Held, check: CheckName): { readonly hint?: string } => {
  const found = held.find((each) => each.check === check);
  return found
    ? {
        hint: `Held by the school: satisfactory on ${longDate(found.on)}, until ${longDate(found.until)}. Confirm it, or change it.`,
      }
    : {};
};

/** Judged on what the provider answers in writing: that answer is on record, and stands above the form. */
const onTheirAnswer: readonly CheckName[] = [
  "staff-checks-confirmed",
  "child-protection-policy-exchange",
  "attendance-arrangement",
  "communication",
  "curriculum",
  "examinations",
  "tracking",
];

/** Whether the record holds already what this check is judged on: the provider’s answer, or the questions beneath it. */
export const evidenced = (check: CheckName): boolean =>
  onTheirAnswer.includes(check) || Object.hasOwn(seenFields, check);

/** Nobody writes down again what is on record; what is not satisfactory is put into words all the same. */
const besides = { optional: true, seldom: true } as const;

const judged = (check: CheckName, held: Held): readonly Field[] => [
  {
    name: check,
    kind: "radios",
    inline: true,
    label: checkLabels[check],
    ...heldHint(held, check),
    options: outcomes,
    missing: `Select whether this is satisfactory: ${checkLabels[check].toLowerCase()}`,
  },
  {
    name: `${check}-seen`,
    kind: "text",
    readBy: onRecord,
    label: evidenced(check) ? "What did you see besides?" : "What did you see?",
    max: 300,
    private: true,
    missing: `Enter what you saw: ${checkLabels[check].toLowerCase()}`,
    ...(evidenced(check) ? besides : {}),
  },
  ...(seenFields[check] ?? []),
];

/** What the provider says of staff, needs and risks for this pupil; no other placement's judgement stands for it. */
const forThisPupil: readonly Field[] = [
  {
    name: "for-this-pupil",
    kind: "radios",
    inline: true,
    label: "Staff, needs and risks for this pupil",
    options: outcomes,
    missing: "Select whether staff, needs and risks for this pupil are satisfactory",
  },
  {
    name: "for-this-pupil-seen",
    ...besides,
    kind: "text",
    readBy: onRecord,
    label: "What did you see besides?",
    max: 300,
    private: true,
    missing: "Enter what you saw: staff, needs and risks for this pupil",
  },
];

/** Nobody passes what is held by only pressing the button. */
const confirming: Field = {
  name: "held-confirmed",
  kind: "checkboxes",
  label: "What the school holds",
  options: options([
    "still-so",
    "I looked at each judgement that the school holds, and it is still so or I changed it",
  ]),
  missing: "Look at what the school holds, and confirm that it is still so or changed",
};

const ending: readonly Field[] = [
  {
    name: "own-checks",
    kind: "radios",
    label: "Whose checks are these?",
    hint: "A list of the local authority helps, and never takes the place of the school’s own checks.",
    options: options(
      ["own", "Our own: we looked ourselves"],
      ["list-only", "We only saw the local authority’s list"],
    ),
    missing: "Select whose checks these are",
  },
  {
    name: "outcome",
    kind: "radios",
    label: "What follows?",
    options: options(
      ["satisfactory", "All is satisfactory: the placement goes on"],
      ["ask-again", "Ask the provider again"],
      ["another-provider", "Choose another provider"],
    ),
    missing: "Select what follows",
  },
  {
    name: "ask-for",
    kind: "textarea",
    readBy: onRecord,
    label: "What should the provider put right or tell us?",
    hint: "The provider reads this on its page. Write no names of children.",
    max: 1000,
    private: true,
    when: { field: "outcome", is: ["ask-again"] },
    missing: "Enter what the provider should put right or tell us",
  },
];

/** The school's judgement of each check on what was seen (catalogue O35 to O52). */
export const checksJudgedFormWith = (
  asked: readonly CheckName[],
  { held, thisPupil }: Judging = { held: [], thisPupil: false },
): Form => ({
  id: "checks-judged",
  title: "Judge the checks of the provider",
  submit: "Record the judgement",
  steps: [
    {
      id: "checks-judged",
      title: "Judge the checks of the provider",
      lead: "Look at the provider’s answers, and at what you saw yourself. What is not satisfactory keeps the placement from starting.",
      fields: [
        ...(thisPupil ? forThisPupil : []),
        ...asked.flatMap((check) => judged(check, held)),
        ...(asked.some((check) => held.some((each) => each.check === check)) ? [confirming] : []),
        ...ending,
      ],
    },
  ],
});

export const checksJudgedForm = asked(["checks", "judging"], (c) =>
  checksJudgedFormWith(c.checks, c.judging),
);
