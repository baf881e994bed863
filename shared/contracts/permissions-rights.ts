import type { Role } from "#ids/role.ts";

const safety: readonly Role[] = ["dsl", "deputy-dsl"];

/** Everybody at school may have to ring about a child’s safety. */
const numbersFor: readonly Role[] = [
  "ap-lead",
  "headteacher",
  ...safety,
  "senco",
  "attendance-officer",
  "designated-teacher",
  "assessment-lead",
  "key-contact",
  "data-manager",
  "referrer",
  "governor-chair",
];

/** Who may record what a pupil’s statuses ask for. */
export const rightsActions = {
  "form.rights-looked-at": [...safety, "headteacher"],
  "form.attendance-intervention": ["attendance-officer", "ap-lead", "headteacher", "key-contact"],
  /** Printed letters are marked as given by those who hand them over. */
  "form.paper-given": ["attendance-officer", "ap-lead", "headteacher", "key-contact", "data-manager"],
  "form.provider-alternative": ["ap-lead", "headteacher"],
  /** Never by role of the person concerned: the chair sees to an allegation against the headteacher. */
  "form.lado-told": [...safety, "governor-chair"],
  "allegation.read": [...safety, "governor-chair", "governor"],
  "numbers.read": numbersFor,
  "form.safeguarding-reference": safety,
  "form.meals": ["ap-lead", "headteacher", "key-contact", "data-manager"],
  "form.visit-action": [
    "ap-lead",
    "headteacher",
    ...safety,
    "senco",
    "key-contact",
    "attendance-officer",
    "assessment-lead",
  ],
  "form.support-plan": ["senco", "ap-lead", "headteacher"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
