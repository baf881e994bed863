import type { Role } from "../domain/roles.ts";

const safety: readonly Role[] = ["dsl", "deputy-dsl"];

/** Who may record what a pupil’s statuses ask for. */
export const rightsActions = {
  "form.rights-looked-at": [...safety, "headteacher"],
  "form.attendance-intervention": ["attendance-officer", "ap-lead", "headteacher", "key-contact"],
  /** Printed letters are marked as given by those who hand them over. */
  "form.paper-given": ["attendance-officer", "ap-lead", "headteacher", "key-contact", "data-manager"],
  "form.provider-alternative": ["ap-lead", "headteacher"],
  "form.support-plan": ["senco", "ap-lead", "headteacher"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
