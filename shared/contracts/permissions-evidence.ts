import type { Role } from "#ids/role.ts";

const leads: readonly Role[] = ["ap-lead", "headteacher"];

const carers: readonly Role[] = [...leads, "dsl", "deputy-dsl", "senco", "key-contact"];

/** Who may fill in the general page of each row: its owner, and those who may stand in. */
export const evidenceActions = {
  "form.evidence-o131": leads,
  "form.evidence-o15": leads,
  "form.evidence-o17": [...leads, "senco", "assessment-lead"],
  "form.evidence-o18-journey": [...leads, "key-contact", "dsl", "deputy-dsl"],
  "form.evidence-o20": [...leads, "key-contact", "data-manager"],
  "form.evidence-o21": [...leads, "key-contact", "data-manager"],
  "form.evidence-o31": [...leads, "key-contact", "data-manager"],
  "form.evidence-o31-search": carers,
  "form.evidence-o32": [...leads, "key-contact", "data-manager"],
  "form.evidence-o32-provider": leads,
  "form.evidence-o32-pupil": carers,
  "form.evidence-o55-necessary": leads,
  "form.evidence-o12-kinship": [...leads, "designated-teacher", "dsl", "deputy-dsl"],
  "form.evidence-o59-direction": [...leads, "data-manager"],
  "form.evidence-o59-register": [...leads, "data-manager", "attendance-officer"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
