import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { policyEnds } from "#casework/rules/policy-standing.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { type DutyDue, dutyDue } from "#domain/duty-due.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { type Duty, duties, dutyClauses } from "#domain/school-duties.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { isAction } from "#promises/permissions.ts";
import type { School } from "#streams/school/school.ts";

/** A duty of the school as its page shows it. */
export type ShownDuty = {
  readonly id: string;
  readonly title: string;
  readonly owner: Role;
  readonly clauses: readonly string[];
  /** `not-asked`: neither law nor policy asks it of this school. */
  readonly state: "owed" | "met" | "not-asked";
  readonly late: boolean;
  /** ISO dates: the latest record, and when it comes again; "" while there is none. */
  readonly on: string;
  readonly due: string;
  readonly explanation: readonly string[];
  /** Who recorded it. */
  readonly by: string;
  readonly answers: Answers;
  readonly href?: string;
};

export const mayRecord = (c: StaffContext, duty: string): boolean => {
  const action = `duty.${duty}`;
  return isAction(action) && c.may(action);
};

/** The clauses of law and policy that ask a duty of this school. */
export const clausesOf = (id: Duty["id"], rules: EffectiveRules | undefined): readonly string[] =>
  (rules?.asks[id] ?? []).map((cite) => cite.clause);

const stateOf = (clauses: readonly string[], met: boolean): ShownDuty["state"] =>
  met ? "met" : clauses.length === 0 ? "not-asked" : "owed";

/** A policy that ends without a next version has to be reviewed before it does, however lately it was (catalogue O121). */
const withPolicy = (duty: Duty, due: DutyDue | undefined, ends: string | undefined): DutyDue | undefined => {
  if (duty.id !== "O121" || ends === undefined) return due;
  const last = plusDays(ends, -1);
  if (due && due.date <= last) return due;
  const says = `The policy ends on ${longDate(last)}, and no next version is there yet. New referrals wait from then on.`;
  return { date: last, explanation: [...(due?.explanation.slice(0, 1) ?? []), says] };
};

const shown = async (
  c: StaffContext,
  duty: Duty,
  school: School,
  rules: EffectiveRules | undefined,
): Promise<ShownDuty> => {
  const today = londonDate(c.deps.clock.now());
  const recorded = school.duties[duty.id];
  const next = rules && dutyDue(duty, recorded?.on, school.setUpOn, rules, school.calendar);
  const due = withPolicy(duty, next, policyEnds(school, today));
  const clauses = rules ? dutyClauses(duty, rules) : [];
  const words = recorded && c.sees("duty.words") ? await wordsOf(c.deps, c.scope, [recorded.words]) : {};
  const staff = recorded ? await staffMembersOf(c.deps, c.scope, [recorded.by]) : new Map();
  return {
    id: duty.id,
    title: duty.title,
    owner: duty.owner,
    clauses,
    state: stateOf(clauses, recorded !== undefined && (due === undefined || due.date >= today)),
    late: due !== undefined && due.date < today && clauses.length > 0,
    on: recorded?.on ?? "",
    due: due?.date ?? "",
    explanation: due?.explanation ?? [],
    by: recorded ? (staff.get(recorded.by)?.name ?? "") : "",
    answers: recorded ? { on: recorded.on, ...recorded.answers, ...words } : {},
    ...(mayRecord(c, duty.id) ? { href: `/school/duties/${duty.id}` } : {}),
  };
};

export type SchoolDuties = {
  readonly school: School;
  readonly rules: EffectiveRules | undefined;
  readonly shown: readonly ShownDuty[];
};

/** The duties of this school today, under its policy in force. */
export const loadDuties = async (c: StaffContext): Promise<SchoolDuties> => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const rules = schoolRulesOf(school, londonDate(c.deps.clock.now()));
  return {
    school,
    rules,
    shown: await Promise.all(duties.map((duty) => shown(c, duty, school, rules))),
  };
};
