import type { Role } from "#domain/roles.ts";
import { evidenceActions } from "./permissions-evidence.ts";
import { fileActions } from "./permissions-files.ts";
import { lifeActions } from "./permissions-life.ts";
import { rightsActions } from "./permissions-rights.ts";
import { routeActions } from "./permissions-routes.ts";
import { timetableActions } from "./permissions-timetable.ts";

/** What staff may do; whatever is not listed for a role is denied. */
const everyone: readonly Role[] = [
  "ap-lead",
  "headteacher",
  "dsl",
  "deputy-dsl",
  "senco",
  "attendance-officer",
  "designated-teacher",
  "assessment-lead",
  "key-contact",
  "data-manager",
];
const leads: readonly Role[] = ["ap-lead", "headteacher"];

export const actions = {
  "today.read": [
    ...everyone,
    "referrer",
    "governor",
    "governor-chair",
    "clerk",
    "trust-lead",
    "trustee",
    "admin",
  ],
  /** What failed for good is shown to those whose task it is; this says who may have such tasks. */
  "failures.read": [...everyone, "governor", "governor-chair", "clerk", "admin"],
  "trust.read": ["trust-lead", "trustee"],
  "trust.providers": ["trust-lead"],
  "placements.read": everyone,
  "placement.read": everyone,
  "pupils.read": [...everyone, "referrer"],
  "pupils.write": ["ap-lead", "headteacher", "data-manager", "senco", "referrer"],
  "contacts.write": ["ap-lead", "headteacher", "dsl", "deputy-dsl", "data-manager"],
  "referral.open": ["referrer", "ap-lead", "senco", "headteacher", "dsl"],
  "form.referral": ["referrer", "ap-lead", "senco", "headteacher", "dsl"],
  "form.meeting": leads,
  /** The policy names who of them decides, the chair of governors only where nobody else can: guards see to that. */
  "form.decision": [...leads, "dsl", "senco", "governor-chair"],
  "form.provider": leads,
  "form.timetable": leads,
  "form.consent-received": [...leads, "key-contact"],
  "form.consent-settled": [...leads, "key-contact"],
  "form.consent-withdrawn": leads,
  "form.refusal": leads,
  "form.consent-decision": [...leads, "dsl", "senco", "governor-chair"],
  ...routeActions,
  "form.emergency-sheet": [...leads, "dsl", "deputy-dsl", "senco"],
  "form.pack-again": [...leads, "dsl", "deputy-dsl", "senco"],
  "form.plan": [...leads, "senco", "dsl"],
  "form.risk-assessment": [...leads, "senco", "dsl"],
  "form.authority-involved": [...leads, "senco"],
  "form.virtual-school-involved": [...leads, "dsl", "designated-teacher"],
  "form.social-worker-involved": [...leads, "dsl", "deputy-dsl", "designated-teacher"],
  "form.school-link": [...leads, "dsl", "deputy-dsl"],
  "form.provider-checks": [...leads, "dsl"],
  "form.checks-judged": [...leads, "dsl"],
  "form.provider-agreement": leads,
  "form.information-shared": [...leads, "dsl", "senco"],
  "form.la-notice": [...leads, "senco", "dsl"],
  "form.dual-registration": [...leads, "data-manager"],
  "form.letter": leads,
  "letter.issue": ["headteacher"],
  "form.letter-given": [...leads, "attendance-officer", "data-manager"],
  "form.notice-shortened": ["headteacher"],
  "form.waiver": ["headteacher"],
  "form.arrival": [...leads, "attendance-officer"],
  "form.end": [...leads, "dsl"],
  "form.destination": leads,
  ...lifeActions,
  ...evidenceActions,
  ...fileActions,
  ...rightsActions,
  ...timetableActions,
  "providers.read": everyone,
  "providers.write": leads,
  "provider.record": [...leads, "dsl"],
  "attendance.read": everyone,
  "attendance.write": [...leads, "attendance-officer", "dsl", "deputy-dsl", "key-contact", "data-manager"],
  "attendance.export": [...leads, "attendance-officer", "data-manager"],
  "duties.read": [...everyone, "governor", "clerk"],
  "report.read": [...leads, "governor", "governor-chair", "clerk"],
  "duty.O130": ["headteacher"],
  "duty.O97": leads,
  "duty.O121": leads,
  "duty.O119": [...leads, "clerk"],
  "duty.O14": leads,
  "duty.O120": ["headteacher", "clerk"],
  "duty.O53": leads,
  "duty.O64": leads,
  "duty.O124": ["headteacher", "dsl", "deputy-dsl"],
  "duty.O33": [...leads, "data-manager"],
  "duty.O116": [...leads, "data-manager"],
  "calendar.read": [...everyone, "referrer", "governor", "clerk", "admin"],
  "calendar.write": [...leads, "data-manager"],
  "deadlines.read": [...everyone, "referrer", "governor", "clerk", "admin"],
  "school.read": [...leads, "data-manager", "admin"],
  "policy.choose": ["headteacher"],
  "placement.policy": ["headteacher"],
  "policy.read": [...everyone, "referrer", "governor", "clerk", "trust-lead", "trustee", "admin"],
  "runs.read": ["admin"],
  "runs.act": ["admin"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof actions;

/** Fields about people that a page may show; whatever is not listed for a role is denied. */
export const fields = {
  "pupil.name": [...everyone, "referrer"],
  "pupil.date-of-birth": [...everyone, "referrer"],
  "pupil.statuses": everyone,
  "contact.details": everyone,
  "contact.restriction": ["dsl", "deputy-dsl"],
  "pupil.suspensions": everyone,
  "placement.words": [
    "ap-lead",
    "headteacher",
    "dsl",
    "deputy-dsl",
    "senco",
    "designated-teacher",
    "key-contact",
  ],
  "placement.letters": everyone,
  "duty.words": everyone,
  "attendance.words": [
    ...leads,
    "attendance-officer",
    "dsl",
    "deputy-dsl",
    "senco",
    "designated-teacher",
    "key-contact",
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type PersonalField = keyof typeof fields;

const anyOf = (allowed: readonly Role[], held: readonly Role[]): boolean =>
  held.some((role) => allowed.includes(role));

/** Whether somebody who holds these roles may do this. */
export const mayDo = (held: readonly Role[], action: Action): boolean => anyOf(actions[action], held);

/** Whether somebody who holds these roles may see this field about a person. */
export const maySee = (held: readonly Role[], field: PersonalField): boolean => anyOf(fields[field], held);
