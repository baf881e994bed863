import { type Role, roles } from "#ids/role.ts";

/** Who works with pupils and so reads about them: each role says so, or says that it does not. */
const worksWithPupils = {
  "ap-lead": true,
  headteacher: true,
  dsl: true,
  "deputy-dsl": true,
  senco: true,
  "attendance-officer": true,
  "designated-teacher": true,
  "assessment-lead": true,
  "key-contact": true,
  "data-manager": true,
  /** Answers for how records are kept, and reads what that needs: never a placement's own story. */
  "data-protection-officer": false,
  /** Knows the pupils and refers them; a placement is for others to read. */
  referrer: false,
  clerk: false,
  governor: false,
  "governor-chair": false,
  "trust-lead": false,
  trustee: false,
  admin: false,
} satisfies Readonly<Record<Role, boolean>>;

/** What staff may do; whatever is not listed for a role is denied. */
const everyone: readonly Role[] = roles.filter((role) => worksWithPupils[role]);

const leads: readonly Role[] = ["ap-lead", "headteacher"];

export const pageActions = {
  "suspensions.write": [...leads, "dsl", "attendance-officer", "data-manager"],
  "approvals.read": ["clerk", "governor", "governor-chair", ...leads],
  /** Met on the pupil’s own page. */
  "form.statuses": [...leads, "data-manager", "senco"],
  /** Never by role of the person concerned: the chair sees to an allegation against the headteacher. */
  "allegation.read": ["dsl", "deputy-dsl", "governor-chair", "governor"],
  /** Everybody at school may have to ring about a child’s safety. */
  "numbers.read": [...everyone, "referrer", "governor-chair"],
  "pupil.adjustment": [...leads, "senco", "data-manager"],
  /** Files about the placement in general; a file about a form goes by who may record that form. */
  "files.add": [...leads, "dsl", "deputy-dsl", "senco"],
  "today.read": roles,
  /** What failed for good is shown to those whose task it is; this says who may have such tasks. */
  "failures.read": [...everyone, "governor", "governor-chair", "clerk", "admin"],
  "trust.read": ["trust-lead", "trustee"],
  "trust.providers": ["trust-lead"],
  "placements.read": everyone,
  "placement.read": everyone,
  "pupils.read": [...everyone, "referrer"],
  "pupils.write": ["ap-lead", "headteacher", "data-manager", "senco", "referrer"],
  /** A sheet of the whole school names every child and every contact. */
  "pupils.import": [...leads, "data-manager"],
  /** Providers and sessions of many pupils at once. */
  "placements.import": leads,
  "contacts.write": ["ap-lead", "headteacher", "dsl", "deputy-dsl", "data-manager"],
  "referral.open": ["referrer", "ap-lead", "senco", "headteacher", "dsl"],
  "letter.issue": ["headteacher"],
  "providers.read": everyone,
  "providers.write": leads,
  /** Governors read them with small numbers held back. */
  "provider.figures": [...everyone, "governor", "governor-chair", "clerk"],
  "provider.record": [...leads, "dsl", "deputy-dsl"],
  "attendance.read": everyone,
  "attendance.write": [...leads, "attendance-officer", "dsl", "deputy-dsl", "key-contact", "data-manager"],
  "attendance.export": [...leads, "attendance-officer", "data-manager"],
  /** All placements side by side, by name, and packs to hand over. */
  "evidence.read": [...leads, "dsl", "deputy-dsl"],
  "duties.read": [...everyone, "governor", "clerk"],
  "report.read": [...leads, "governor", "governor-chair", "clerk"],
  /** The whole roll in numbers, for the report. */
  "roll.write": [...leads, "data-manager"],
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
  "calendar.write": [...leads, "data-manager", "admin"],
  "deadlines.read": [...everyone, "referrer", "governor", "clerk", "admin"],
  "school.read": [...leads, "data-manager", "admin"],
  /** Name, sites, contacts outside and the look of letters. */
  "school.write": ["headteacher", "data-manager", "admin"],
  "people.read": [...leads, "dsl", "data-manager", "admin"],
  /** Who works here, with which roles, who stands in and who leaves. */
  "people.write": ["headteacher", "data-manager", "admin"],
  /** Roles by which somebody reads about children at risk are given by two. */
  "people.confirm": ["headteacher", "dsl", "admin"],
  /** A lost app is taken away by whoever answers for the school, or for its Waymark. */
  "sign-in.reset": ["headteacher", "admin"],
  /** A new school has no policy yet: whoever sets it up chooses the first. */
  "policy.begin": ["headteacher", "data-manager", "admin"],
  "policy.choose": ["headteacher"],
  /** What another policy would do: numbers only, and nothing is changed. */
  "policy.compare": leads,
  "placement.policy": ["headteacher"],
  "policy.read": [
    ...everyone,
    "data-protection-officer",
    "referrer",
    "governor",
    "clerk",
    "trust-lead",
    "trustee",
    "admin",
  ],
  "reads.read": ["headteacher", "dsl", "data-protection-officer"],
  /** How long records are kept, what falls due, holds and purges. */
  "records.read": [...leads, "dsl", "deputy-dsl", "data-protection-officer"],
  "records.purge": [...leads, "dsl", "data-protection-officer"],
  "records.hold": [...leads, "dsl", "deputy-dsl", "data-protection-officer"],
  /** How long is the school's to say: who answers for the school, and who answers for its data. */
  "records.periods": ["headteacher", "data-protection-officer"],
  /** What touches a concern is held until a safeguarding lead lets it go. */
  "records.safeguarding": ["dsl", "deputy-dsl"],
  /** Who was told of what, and when: whoever an allegation is about may be anybody else. */
  "chronology.read": ["dsl", "deputy-dsl"],
  /** Requests, complaints and breaches of data: the safeguarding lead and the headteacher stand in for the officer. */
  "matters.read": ["data-protection-officer", "dsl", "headteacher"],
  "matters.write": ["data-protection-officer", "dsl", "headteacher"],
  "runs.read": ["admin"],
  "runs.act": ["admin"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** What staff may do besides recording a form: whose forms those are, each promise says itself. */
export type PageAction = keyof typeof pageActions;

/** Fields about people that a page may show; whatever is not listed for a role is denied. */
export const fields = {
  "pupil.name": [...everyone, "referrer", "data-protection-officer"],
  "pupil.date-of-birth": [...everyone, "referrer", "data-protection-officer"],
  "pupil.statuses": everyone,
  "contact.details": [...everyone, "data-protection-officer"],
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

export const anyOf = (allowed: readonly Role[], held: readonly Role[]): boolean =>
  held.some((role) => allowed.includes(role));

/** Whether somebody who holds these roles may see this field about a person. */
export const maySee = (held: readonly Role[], field: PersonalField): boolean => anyOf(fields[field], held);
