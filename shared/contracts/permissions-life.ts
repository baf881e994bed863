import type { Role } from "#ids/role.ts";

const leads: readonly Role[] = ["ap-lead", "headteacher"];

const safety: readonly Role[] = ["dsl", "deputy-dsl"];

/** Those who keep in touch with a pupil, the parents and the provider. */
const carers: readonly Role[] = [...leads, ...safety, "senco", "designated-teacher", "key-contact"];

/** Who may record what from a placement's first day to its close. */
export const lifeActions = {
  "form.review-planned": [...leads, "key-contact"],
  "form.review": leads,
  "form.review-outcome": leads,
  "form.review-requested": [...leads, "key-contact", "data-manager"],
  "form.formal-review": leads,
  "form.formal-decision": ["headteacher"],
  "form.progress-report": [...leads, "assessment-lead", "key-contact"],
  "form.report-checked": [...leads, "assessment-lead"],
  "form.final-report": [...leads, "assessment-lead", "key-contact"],
  "form.visit": [...carers, "assessment-lead"],
  "form.parent-contact": [...carers, "attendance-officer"],
  "form.pastoral-contact": carers,
  "form.belonging": carers,
  "form.incident": [...leads, ...safety],
  "form.staff-change": [...leads, ...safety],
  /** Whoever worries says so. */
  "form.concern": [...carers, "attendance-officer", "assessment-lead", "data-manager", "referrer"],
  "form.concern-acknowledged": safety,
  "form.concern-sorted": safety,
  "form.concern-shared": safety,
  "form.emergency-review": safety,
  "form.sessions-changed": leads,
  "form.return-plan": [...leads, "senco"],
  "form.pupil-views": carers,
  "form.return-meeting": [...leads, "senco", "key-contact"],
  "form.onward": leads,
  "form.evaluation": leads,
  /** Met on the pupil’s own page. */
  "form.statuses": [...leads, "data-manager", "senco"],
  "form.confidentiality": safety,
} as const satisfies Readonly<Record<string, readonly Role[]>>;
