import type { CheckName } from "#domain/provider-checks.ts";
import type { Field, Form } from "../form.ts";
import { seenFields } from "./checks-seen.ts";
import { options } from "./options.ts";

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

const judged = (check: CheckName): readonly Field[] => [
  {
    name: check,
    kind: "radios",
    inline: true,
    label: checkLabels[check],
    options: options(["satisfactory", "Satisfactory"], ["not-satisfactory", "Not satisfactory"]),
    missing: `Select whether this is satisfactory: ${checkLabels[check].toLowerCase()}`,
  },
  {
    name: `${check}-seen`,
    kind: "text",
    label: "What did you see?",
    max: 300,
    private: true,
    missing: `Enter what you saw: ${checkLabels[check].toLowerCase()}`,
  },
  ...(seenFields[check] ?? []),
];

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
    label: "What should the provider put right or tell us?",
    hint: "The provider reads this on its page. Write no names of children.",
    max: 1000,
    private: true,
    when: { field: "outcome", is: ["ask-again"] },
    missing: "Enter what the provider should put right or tell us",
  },
];

/** The school's judgement of each check on what was seen (catalogue O35 to O52). */
export const checksJudgedForm = (asked: readonly CheckName[]): Form => ({
  id: "checks-judged",
  title: "Judge the checks of the provider",
  submit: "Record the judgement",
  steps: [
    {
      id: "checks-judged",
      title: "Judge the checks of the provider",
      lead: "Look at the provider’s answers, and at what you saw yourself. What is not satisfactory keeps the placement from starting.",
      fields: [...asked.flatMap(judged), ...ending],
    },
  ],
});
