import type { Route } from "#domain/rules.ts";
import type { Role } from "#ids/role.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { arrived, holdsAnswer, latestOf, recordsOf } from "#streams/placement/life.ts";
import { nextCheck, weekdaysUnseen } from "#streams/placement/off-site.ts";
import { nextOf } from "#streams/placement/reports.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import { authorityTold } from "./authority-told.ts";
import type { Row } from "./obligation.ts";
import { partTimeAgreementRows } from "./part-time-agreement.ts";
import { recurring, unlessNeverCame } from "./recurring.ts";
import { dueSince, recordedSince } from "./rights.ts";

const on = (route: Route): boolean => route === "part-time";

const plan = (f: Facts) => formOf(f.placement, "part-time-plan");

const seen: readonly Row[] = [
  {
    id: "O114",
    part: "daily",
    title: "Plan some time on site every day, or say why not",
    owner: "ap-lead",
    phase: "referral",
    always: true,
    on,
    form: "part-time-plan",
    after: (f) => f.placement.forms.timetable !== undefined,
    met: (f) => {
      if (weekdaysUnseen(f.placement).length === 0) return formOf(f.placement, "timetable");
      return plan(f)?.words["part-time-plan"]?.fields.includes("not-daily-why") ? plan(f) : undefined;
    },
  },
  recurring({
    id: "O114",
    part: "check",
    title: "Check on the pupil on a day without time on site",
    owner: "key-contact",
    always: true,
    on,
    form: "welfare-check",
    lead: 0,
    settings: ["ptt.welfareChecks"],
    next: nextCheck,
    done: () => false,
  }),
];

const reviewed: Row = recurring({
  id: "O113",
  title: "Review it with the views of pupil and parents",
  owner: "ap-lead",
  form: "review",
  always: true,
  on,
  lead: 14,
  settings: ["review.cadence"],
  next: (f) => nextOf(f, "review.cadence", "review", "review"),
  done: (p) => holdsAnswer(latestOf(p, "review"), "outcome", "end"),
});

type Involved = {
  readonly part: string;
  readonly title: string;
  readonly owner: Role;
  readonly form: string;
  readonly statuses: readonly RightsStatus[];
  readonly without: string;
};

/** Those whom a status brings in: the same records meet O11 to O13 (catalogue O115; WBS 9.6). */
const involved = ({ part, title, owner, form, statuses, without }: Involved): Row => ({
  id: "O115",
  part,
  title,
  owner,
  phase: "checks",
  blocks: "process",
  always: true,
  on,
  form,
  due: dueSince(...statuses),
  notApplicable: (f) => (statuses.some((s) => f.placement.statuses.includes(s)) ? undefined : without),
  met: (f) => recordedSince(f, form, ...statuses),
});

const rights: readonly Row[] = [
  involved({
    part: "authority",
    title: "Talk it over with the local authority: EHC plan",
    owner: "senco",
    form: "authority-involved",
    statuses: ["ehcp"],
    without: "The pupil has no education, health and care plan.",
  }),
  involved({
    part: "virtual-school",
    title: "Talk it over with the virtual school head or their delegate",
    owner: "designated-teacher",
    form: "virtual-school-involved",
    statuses: ["looked-after"],
    without: "The pupil is not looked after.",
  }),
  {
    ...involved({
      part: "social-worker",
      title: "Inform the social worker of the part-time timetable",
      owner: "dsl",
      form: "social-worker-involved",
      statuses: ["social-worker"],
      without: "The pupil has no social worker.",
    }),
    notApplicable: (f) => {
      if (f.placement.statuses.includes("looked-after"))
        return "The social worker is involved as for every looked-after child.";
      return f.placement.statuses.includes("social-worker") ? undefined : "The pupil has no social worker.";
    },
  },
];

const recorded: readonly Row[] = [
  {
    id: "O116",
    title: "Mark each session in the register with the right code",
    owner: "attendance-officer",
    phase: "active",
    always: true,
    on,
    form: "attendance",
    note: "At school: / and \\ as for every lesson. Away by this timetable: C2, or X outside compulsory school age. Day by day in the school’s own register.",
    notApplicable: unlessNeverCame,
    met: (f) => (arrived(f.placement) ? f.placement.forms.arrival : undefined),
  },
  authorityTold("O116", "report", "part-time"),
  {
    id: "O116",
    part: "outcome",
    title: "Record how it ended, beside reviews and checks",
    owner: "ap-lead",
    phase: "reintegration",
    always: true,
    on,
    form: "destination",
    notApplicable: unlessNeverCame,
    met: (f) => recordsOf(f.placement, "destination").at(-1),
  },
];

/** What a part-time timetable of the school owes (catalogue O112 to O116). */
export const partTimeRows: readonly Row[] = [
  ...partTimeAgreementRows,
  ...seen,
  reviewed,
  ...rights,
  ...recorded,
];
