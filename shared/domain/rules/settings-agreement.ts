import type { DescribedAll } from "./settings-order.ts";
import {
  cadence,
  common,
  least,
  most,
  noOverYes,
  notice,
  rank,
  stated,
  union,
  yesOverNo,
} from "./settings-order.ts";
import type { Cadence, NoticeLength, Party, YesNo } from "./settings-values.ts";

/** As letters are given; `email` only where the contact agreed to e-mailed notices. */
export type NoticeManner = "by-hand" | "left-at-address" | "post" | "email";

export type NoticeField =
  | "purpose"
  | "reasons"
  | "objectives"
  | "dates"
  | "number-of-days"
  | "start-time"
  | "finish-time"
  | "break-times"
  | "time-per-day"
  | "address"
  | "person-to-report-to"
  | "how-reviewed"
  | "attendance-duty"
  | "complaint-route";

/** Decision, consent and notice: everything before a placement may start. */
export type AgreementSettings = {
  "decision.maker": readonly Party[];
  "decision.consultees": readonly Party[];
  /** Whether staff among them are consulted about every pupil, or where there are additional needs. */
  "decision.consultFor": "additional-needs" | "every-pupil";
  /** Whether the governing body approves (or itself makes) the decision. */
  "decision.gbApproval": YesNo;
  "prior.interventions": YesNo;
  initialMeeting: YesNo;
  "consent.mode": "none" | "consult" | "confirm" | "signed";
  /** `stop-direction-open`: written down, the agreement ends, and a direction may still be considered. */
  "consent.onRefusal": "head-decides" | "stop-direction-open" | "stop";
  /** Every length holds; the earliest date rules. Empty: no minimum. */
  "notice.minDays": readonly NoticeLength[];
  "notice.counting": "plain" | "clear";
  "notice.manner": readonly NoticeManner[];
  /** Working days after posting at which a letter counts as given. */
  "notice.deemedWorkingDays": number;
  "notice.fields": readonly NoticeField[];
  "notice.parentMayShorten": YesNo;
  /** From this age (years) the pupil is told instead of the parents. */
  "notice.toPupilAge": number;
  "placement.maximumPeriod": YesNo;
  /** Weeks after which a long placement is pointed out; advice, never a block. */
  "placement.adviseMaxWeeks": number;
  "waiver.maxSchoolDays": number;
  /** Which power a direction rests on. */
  "school.type": "maintained" | "academy" | "asked-at-set-up";
  "school.phase": readonly ("nursery" | "infant" | "primary" | "secondary" | "asked-at-set-up")[];
  "trust.layer": YesNo;
  /** Who holds which roles: one person may hold several. */
  contacts: readonly { readonly title: string; readonly roles: readonly Party[] }[];
  /** How often the governors are told how placements and policy fare. */
  "governors.reportCadence": readonly Cadence[];
  "policy.reviewMonths": number;
};

export const agreementSettings: DescribedAll<AgreementSettings> = {
  "decision.maker": {
    title: "Who decides",
    order: union,
    default: ["headteacher"],
    because: "No policy or law names the person, so the headteacher decides.",
  },
  "decision.consultees": {
    title: "Who is consulted before the decision",
    order: union,
    default: ["parents"],
    because: "Parents are always heard before a decision about their child.",
  },
  "decision.consultFor": {
    title: "About which pupils these staff are consulted",
    order: rank("additional-needs", "every-pupil"),
    default: "every-pupil",
    because: "Whom a policy names is consulted about every pupil, unless it says about which.",
  },
  "decision.gbApproval": {
    title: "Approval by the governing body",
    order: yesOverNo,
    default: "no",
    because: "Only a direction needs the governing body by law.",
  },
  "prior.interventions": {
    title: "Earlier support recorded before the decision",
    order: yesOverNo,
    default: "no",
    because: "Good practice, but nobody makes it a condition here.",
  },
  initialMeeting: {
    title: "Meeting with the parents before the start",
    order: yesOverNo,
    default: "no",
    because: "Nobody asks a meeting; parents are still consulted.",
  },
  "consent.mode": {
    title: "How parents agree",
    order: rank("none", "consult", "confirm", "signed"),
    default: "confirm",
    because: "A placement by agreement needs an agreement that can be shown.",
  },
  "consent.onRefusal": {
    title: "When parents refuse",
    order: rank("head-decides", "stop-direction-open", "stop"),
    default: "stop-direction-open",
    because:
      "Without agreement a placement by agreement does not start; a direction is a decision of its own.",
  },
  "notice.minDays": {
    title: "Shortest notice before the start",
    order: notice,
    default: [],
    because: "Only a direction has a shortest notice by law; parents are told as soon as practicable.",
  },
  "notice.counting": {
    title: "How the days of notice are counted",
    order: rank("plain", "clear"),
    default: "clear",
    because: "Not settled; clear days are the safer reading.",
  },
  "notice.manner": {
    title: "How a notice may be given",
    order: common,
    default: ["by-hand", "left-at-address", "post", "email"],
    because: "The ways of Education Act 1996 s.572, and e-mail where the parent has agreed to it.",
  },
  "notice.deemedWorkingDays": {
    title: "Working days until a posted letter counts as given",
    order: most,
    default: 2,
    because: "The second working day after posting is the usual presumption for prepaid post.",
  },
  "notice.fields": {
    title: "What the notice must say",
    order: union,
    default: ["purpose", "dates", "start-time", "address", "person-to-report-to", "complaint-route"],
    because: "Without these a family cannot get the child there or object.",
  },
  "notice.parentMayShorten": {
    title: "A parent may shorten the notice in writing",
    order: noOverYes,
    default: "yes",
    because: "Notice of a placement by agreement protects the parents, who may give it up.",
  },
  "notice.toPupilAge": {
    title: "Age from which the pupil gets the notice",
    order: least,
    default: 18,
    because: "An adult pupil is told in person.",
  },
  "placement.maximumPeriod": {
    title: "A longest period is agreed",
    order: yesOverNo,
    default: "yes",
    because: "A placement without an end is not planned.",
  },
  "placement.adviseMaxWeeks": {
    title: "Weeks after which a long placement is pointed out",
    order: least,
    default: 12,
    because: "Planned limit, not law: advice only.",
  },
  "waiver.maxSchoolDays": {
    title: "Longest start with conditions (school days)",
    order: least,
    default: 10,
    because: "A waiver of the headteacher ends by itself.",
  },
  "school.type": {
    title: "Type of school",
    order: stated,
    default: "asked-at-set-up",
    because: "Asked when the school is set up.",
  },
  "school.phase": {
    title: "Phase of the school",
    order: stated,
    default: ["asked-at-set-up"],
    because: "Asked when the school is set up.",
  },
  "trust.layer": {
    title: "A trust stands above the school",
    order: stated,
    default: "no",
    because: "The policy names no trust.",
  },
  contacts: {
    title: "Who holds which role",
    order: stated,
    default: [],
    because: "Asked when the school is set up.",
  },
  "governors.reportCadence": {
    title: "How often the governors are reported to",
    order: cadence,
    default: [{ every: "year" }],
    because: "Once a year, unless the policy names an interval.",
  },
  "policy.reviewMonths": {
    title: "Months between reviews of the policy",
    order: least,
    default: 12,
    because: "Yearly, unless the policy sets its own term.",
  },
};
