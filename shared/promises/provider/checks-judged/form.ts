import type { Field, Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { asked } from "#promises/asked.ts";
import type { Judging } from "#promises/choices.ts";
import { evidenced, seenFields } from "./seen.ts";

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
