import type { Field } from "#contracts/form.ts";
import { providerPolicies } from "#contracts/forms/checks/policies.ts";
import { choiceField, dateField, severalField, yesNoField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { CheckName } from "#domain/provider-checks.ts";

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
