import type { DescribedAll } from "./settings-order.ts";
import { least, most, rank, stated, union, yesOverNo } from "./settings-order.ts";
import type { Party, YesNo } from "./settings-values.ts";

/** Attendance, registers and what is kept of them. */
export type AttendanceSettings = {
  "attendance.replyGranularity": "on-absence" | "each-day" | "each-session";
  "attendance.recordUpdate": "weekly" | "daily" | "each-session";
  "attendance.digest": "no" | "weekly" | "daily";
  "attendance.digestTo": readonly Party[];
  "attendance.registerOpenMinutes": number;
  /** School days after which an absence without a reason becomes unauthorised. */
  "attendance.unexplainedSchoolDays": number;
  /** Unauthorised sessions, within `thresholdSchoolWeeks`, at which a penalty notice is considered. */
  "attendance.thresholdSessions": number;
  "attendance.thresholdSchoolWeeks": number;
  /** Per cent of the sessions that count, below which somebody acts. */
  "attendance.target": number;
  /** On an INSET day or a closure of the school, where nobody says otherwise. */
  "attendance.atProvidersWhenClosed": "expected" | "not-expected";
  "absence.notify": readonly Party[];
  "absence.socialWorkerAtOnce": YesNo;
  /** Minutes after the session's start: reminder, second contact, call list. */
  "absence.chaserMinutes": readonly number[];
  /** Minutes that staff have to look before a notice to a social worker or welfare officer sends itself. */
  "absence.outsideMinutes": number;
  dualRegistration: "no" | "where-school";
  "admissionRegister.stays": YesNo;
  "retention.attendanceYears": number;
  /** The pupil's age until which the file is kept. */
  "retention.pupilFileAge": number;
};

export const attendanceSettings: DescribedAll<AttendanceSettings> = {
  "attendance.replyGranularity": {
    title: "When the provider says who is there",
    order: rank("on-absence", "each-day", "each-session"),
    default: "each-session",
    because: "Silence is never present.",
  },
  "attendance.recordUpdate": {
    title: "When the school's record is brought up to date",
    order: rank("weekly", "daily", "each-session"),
    default: "each-session",
    because: "A register is taken each session.",
  },
  "attendance.digest": {
    title: "Attendance summary",
    order: rank("no", "weekly", "daily"),
    default: "weekly",
    because: "Someone who does not see each day should still see the week.",
  },
  "attendance.digestTo": {
    title: "Who gets the attendance summary",
    order: union,
    default: ["ap-lead"],
    because: "The person who runs the placement.",
  },
  "attendance.registerOpenMinutes": {
    title: "Minutes that a register may stay open",
    order: least,
    default: 30,
    because: "The longest that guidance allows.",
  },
  "attendance.unexplainedSchoolDays": {
    title: "School days to find the reason of an absence",
    order: least,
    default: 5,
    because: "From memory of the guidance; not confirmed.",
  },
  "attendance.thresholdSessions": {
    title: "Unauthorised sessions at which a penalty notice is considered",
    order: least,
    default: 10,
    because: "The national threshold.",
  },
  "attendance.thresholdSchoolWeeks": {
    title: "School weeks over which those sessions count",
    order: most,
    default: 10,
    because: "The national threshold.",
  },
  "attendance.target": {
    title: "The school's target for attendance, in per cent",
    order: most,
    default: 95,
    because: "The product's own default: a school enters its own target.",
  },
  "attendance.atProvidersWhenClosed": {
    title: "Pupils at their providers while the school is closed",
    order: rank("not-expected", "expected"),
    default: "expected",
    because: "Sessions never vanish without somebody saying so.",
  },
  "absence.notify": {
    title: "Who is told of an absence",
    order: union,
    default: ["parents"],
    because: "Parents are asked first, the same day.",
  },
  "absence.socialWorkerAtOnce": {
    title: "A social worker is told at once of an unexplained absence",
    order: yesOverNo,
    default: "yes",
    because: "A child with a social worker who is missing may be in danger.",
  },
  "absence.chaserMinutes": {
    title: "Minutes until reminder, second contact and call list",
    order: stated,
    default: [15, 30, 45],
    because: "Early enough to find a child, late enough for a register to be taken.",
  },
  "absence.outsideMinutes": {
    title: "Minutes until a notice to a social worker or welfare officer sends itself",
    order: least,
    default: 30,
    because: "The product's own: time for one call to find the child, and no more.",
  },
  dualRegistration: {
    title: "Registered at both schools",
    order: rank("no", "where-school"),
    default: "no",
    because: "Only possible where the provider is a school.",
  },
  "admissionRegister.stays": {
    title: "The pupil stays on the school's roll",
    order: yesOverNo,
    default: "yes",
    because: "A placement never takes a pupil off the roll.",
  },
  "retention.attendanceYears": {
    title: "Years that attendance entries are kept",
    order: most,
    default: 6,
    because: "The period in law.",
  },
  "retention.pupilFileAge": {
    title: "Age until which the pupil's file is kept",
    order: most,
    default: 25,
    because: "Usual retention schedule; a secondary source.",
  },
};
