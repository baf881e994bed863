import * as z from "zod";
import type { SettingName, SettingValues } from "#domain/rules/settings.ts";
import { parties as partyNames } from "#domain/rules/settings-values.ts";

const yesNo = z.enum(["yes", "no"]);
const whole = z.int().min(0);
const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).readonly();

/** Anyone whom a policy names. */
export const partyName = z.enum(partyNames);
const parties = listOf(partyNames);

const noticeLengths = z
  .array(z.strictObject({ count: whole, unit: z.enum(["days", "school-days"]) }))
  .readonly();
const cadence = z.discriminatedUnion("every", [
  z.strictObject({ every: z.enum(["week", "half-term", "term", "year", "plan"]) }),
  z.strictObject({ every: z.literal("days"), from: whole, to: whole, remind: whole }),
]);
const cadences = z.array(cadence).readonly();

const agreement = {
  "decision.maker": parties,
  "decision.consultees": parties,
  "decision.consultFor": z.enum(["additional-needs", "every-pupil"]),
  "decision.gbApproval": yesNo,
  "prior.interventions": yesNo,
  initialMeeting: yesNo,
  "consent.mode": z.enum(["none", "consult", "confirm", "signed"]),
  "consent.onRefusal": z.enum(["head-decides", "stop-direction-open", "stop"]),
  "notice.minDays": noticeLengths,
  "notice.counting": z.enum(["plain", "clear"]),
  "notice.manner": listOf(["by-hand", "left-at-address", "post", "email"]),
  "notice.deemedWorkingDays": whole,
  "notice.fields": listOf([
    "purpose",
    "reasons",
    "objectives",
    "dates",
    "number-of-days",
    "start-time",
    "finish-time",
    "break-times",
    "time-per-day",
    "address",
    "person-to-report-to",
    "how-reviewed",
    "attendance-duty",
    "complaint-route",
  ]),
  "notice.parentMayShorten": yesNo,
  "notice.toPupilAge": whole,
  "placement.maximumPeriod": yesNo,
  "placement.adviseMaxWeeks": whole,
  "waiver.maxSchoolDays": whole,
  "school.type": z.enum(["maintained", "academy", "asked-at-set-up"]),
  "school.phase": listOf(["nursery", "infant", "primary", "secondary", "asked-at-set-up"]),
  "trust.layer": yesNo,
  contacts: z.array(z.strictObject({ title: z.string().min(1), roles: parties })).readonly(),
  "governors.reportCadence": cadences,
  "policy.reviewMonths": whole,
};

const provider = {
  "checks.set": listOf([
    "registration",
    "published-reports",
    "website-and-social-media",
    "policies",
    "child-protection-policy-exchange",
    "staff-checks-confirmed",
    "curriculum",
    "staff-qualified",
    "insurance",
    "health-and-safety",
    "transport",
    "examinations",
    "attendance-arrangement",
    "communication",
    "site-visit",
    "quality-visits-agreed",
    "risk-assessment",
    "audit",
  ]),
  "checks.visitBefore": yesNo,
  "checks.renewal": listOf([
    "annual-audit-signed",
    "annual-risk-assessment",
    "continual",
    "on-material-change",
  ]),
  "checks.warnDays": z.array(whole).readonly(),
  "sla.contents": listOf([
    "start",
    "times",
    "outcomes",
    "curriculum",
    "qualifications",
    "personal-development",
    "careers",
    "induction",
    "pastoral",
    "attendance",
    "safeguarding",
    "behaviour",
    "reporting",
    "meals",
    "examinations",
    "communication",
    "cost",
    "review",
  ]),
  "sla.required": z.enum(["no", "where-necessary", "annual-audit", "each-provider"]),
  "la.notifyOnCommission": z.enum(["no", "ehcp-only", "new-off-site", "always"]),
  "la.register": yesNo,
  "provider.unregistered": z.enum(["lawful", "justify", "forbidden"]),
  "provider.registrationTest": z.enum(["1996-act", "2026-act"]),
  "provider.registrationPupils": whole,
  "provider.registrationVulnerable": whole,
  "provider.fullTimeHours": whole,
  "provider.rollDeclaration": cadences,
  "provider.ownDueDiligence": yesNo,
};

const attendance = {
  "attendance.replyGranularity": z.enum(["on-absence", "each-day", "each-session"]),
  "attendance.recordUpdate": z.enum(["weekly", "daily", "each-session"]),
  "attendance.digest": z.enum(["no", "weekly", "daily"]),
  "attendance.digestTo": parties,
  "attendance.registerOpenMinutes": whole,
  "attendance.unexplainedSchoolDays": whole,
  "attendance.thresholdSessions": whole,
  "attendance.thresholdSchoolWeeks": whole,
  "attendance.target": whole,
  "attendance.atProvidersWhenClosed": z.enum(["not-expected", "expected"]),
  "absence.notify": parties,
  "absence.socialWorkerAtOnce": yesNo,
  "absence.chaserMinutes": z.array(whole).readonly(),
  "absence.outsideMinutes": whole,
  dualRegistration: z.enum(["no", "where-school"]),
  "admissionRegister.stays": yesNo,
  "retention.attendanceYears": whole,
  "retention.pupilFileAge": whole,
};

const review = {
  "review.cadence": cadences,
  "review.attendees": parties,
  "review.shortTail": z.enum(["carry", "review"]),
  "review.shortTailDays": whole,
  "review.holidaysCount": yesNo,
  "review.onRequestWeeks": whole,
  "review.invitationDays": whole,
  "review.outcomeDays": whole,
  "formalReviews.max": z.union([z.int().min(1), z.literal("no")]),
  "qaVisit.cadence": cadences,
  "progressReport.cadence": cadences,
  "safeguarding.onConcern": listOf([
    "tell-dsl",
    "by-word-and-in-writing",
    "review-at-once",
    "end-unless-addressed",
    "may-end",
  ]),
  "concern.acknowledgeMinutes": whole,
  "reintegration.finalReport": yesNo,
  "reintegration.pupilViews": yesNo,
  "destination.required": yesNo,
  "destination.checkAfterWeeks": whole,
  "sixthDay.owner": parties,
  "sixthDay.day": whole,
  "sixthDay.noticeHours": whole,
  "ptt.enabled": yesNo,
  "flexi.enabled": yesNo,
  "flexi.reviewCadence": cadences,
  "flexi.noticeWeeks": whole,
};

const timetable = {
  "ptt.welfareChecks": z.enum(["each-week", "each-day"]),
  "ptt.authorityReport": z.enum(["at-once", "within-two-weeks", "half-termly-return"]),
};

/** One schema a setting; `satisfies` holds them to the domain's types, a type test holds both ways. */
export const settingSchemas = {
  ...agreement,
  ...provider,
  ...attendance,
  ...review,
  ...timetable,
} satisfies {
  readonly [N in SettingName]: z.ZodType<SettingValues[N]>;
};

export type SettingSchemas = typeof settingSchemas;
