import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { Party } from "#domain/rules/settings-values.ts";
import { type Role, roles } from "#ids/role.ts";
import type { OutsideRule } from "#streams/register/outside.ts";
import type { Threshold } from "#streams/register/threshold.ts";
import type { School } from "#streams/school/school.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

export type AttendanceSettings = {
  /** Minutes after a session's cut-off: reminder, second contact, call list. */
  readonly chaserMinutes: readonly number[];
  readonly summary: "no" | "weekly" | "daily";
  /** `role:ap-lead+headteacher`. */
  readonly summaryTo: string;
  /** School days in which the reason of an absence must be found. */
  readonly unexplainedSchoolDays: number;
  /** Who outside the school hears of an absence, and after how many minutes by itself. */
  readonly outside: OutsideRule;
  /** Below which somebody must act, and over how many school weeks it is counted. */
  readonly threshold: Threshold;
  readonly thresholdWeeks: number;
  /** Whether pupils go to their providers on an INSET day or a closure, where nobody says otherwise. */
  readonly whenClosed: "open" | "closed";
};

const isRole = (party: string): party is Role => roles.some((r) => r === party);

/** Whom a policy means by a group. */
const groups: Readonly<Partial<Record<Party, readonly Role[]>>> = {
  "all-involved": ["ap-lead", "headteacher", "dsl", "attendance-officer"],
  "attendance-team": ["attendance-officer"],
  "senior-leaders": ["headteacher"],
};

const summaryTo = (rules: EffectiveRules): string => {
  const parties = rules.settings["attendance.digestTo"].value;
  const named = parties.flatMap((p) => groups[p] ?? (isRole(p) ? [p] : []));
  return `role:${[...new Set(named.length > 0 ? named : ["ap-lead"])].join("+")}`;
};

/** A social worker by the law floor, a pupil welfare officer where the policy names one (catalogue O77, O78). */
const outsideRule = ({ settings }: EffectiveRules): OutsideRule => {
  const named: readonly string[] = settings["absence.notify"].value;
  return {
    minutes: settings["absence.outsideMinutes"].value,
    whom: [
      ...(settings["absence.socialWorkerAtOnce"].value === "yes" || named.includes("social-worker")
        ? (["social-worker"] as const)
        : []),
      ...(named.includes("pupil-welfare-officer") ? (["welfare-officer"] as const) : []),
    ],
  };
};

const settingsOf = (school: School, date: string): AttendanceSettings => {
  const rules = schoolRulesOf(school, date);
  if (!rules) throw new Error(`No version of the policy ${school.profile} has begun`);
  return {
    chaserMinutes: rules.settings["absence.chaserMinutes"].value,
    summary: rules.settings["attendance.digest"].value,
    summaryTo: summaryTo(rules),
    unexplainedSchoolDays: rules.settings["attendance.unexplainedSchoolDays"].value,
    outside: outsideRule(rules),
    threshold: {
      target: rules.settings["attendance.target"].value,
      sessions: rules.settings["attendance.thresholdSessions"].value,
    },
    thresholdWeeks: rules.settings["attendance.thresholdSchoolWeeks"].value,
    whenClosed: rules.settings["attendance.atProvidersWhenClosed"].value === "expected" ? "open" : "closed",
  };
};

const worked = new Map<string, AttendanceSettings>();

/** The school's effective rules for attendance on a date: the strictest of law, policy and default. */
export const attendanceSettings = (school: School, date: string): AttendanceSettings => {
  const key = `${school.profile}/${school.trust}/${date}`;
  const known = worked.get(key);
  if (known) return known;
  if (worked.size > 500) worked.clear();
  const settings = settingsOf(school, date);
  worked.set(key, settings);
  return settings;
};
