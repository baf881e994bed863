import type { Route } from "#domain/rules.ts";
import { decidedToPlace, type Facts, formOf } from "#streams/placement/facts.ts";
import { arrived, holdsAnswer, latestOf } from "#streams/placement/life.ts";
import { nextOf } from "#streams/placement/reports.ts";
import { authorityTold } from "./authority-told.ts";
import type { Row } from "./obligation.ts";
import { recurring, unlessNeverCame } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const on = (route: Route): boolean => route === "flexi";

const after = (form: string, count: number, since: string) => (f: Facts) => {
  const earlier = formOf(f.placement, form);
  return earlier && schoolDaysAfter(f.placement.calendar, dateOf(earlier.at), count, since);
};

const submitted = (form: string) => (f: Facts) => formOf(f.placement, form);

const step = (row: Pick<Row, "part" | "title" | "owner" | "form"> & Partial<Row>): Row => ({
  id: "O117",
  phase: "referral",
  blocks: "process",
  always: true,
  on,
  settings: ["flexi.enabled"],
  met: submitted(row.form),
  ...row,
});

/** Request, meeting and decision in writing (catalogue O117; WBS 10.4). */
const requested: readonly Row[] = [
  step({
    part: "request",
    title: "Record the parents’ request in writing, and offer a meeting",
    owner: "ap-lead",
    form: "flexi-request",
    due: (f) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(f.placement.openedAt),
        targets.contactsAfterOpening,
        "the referral was opened",
      ),
  }),
  step({
    part: "meeting",
    title: "Hold the meeting, or record that the parents did not want one",
    owner: "headteacher",
    form: "flexi-meeting",
    after: (f) => formOf(f.placement, "flexi-request") !== undefined,
    due: after("flexi-request", targets.meetingAfterReferral, "the request was recorded"),
  }),
  step({
    part: "decision",
    title: "Decide on the request, and tell the parents in writing with reasons",
    owner: "headteacher",
    form: "flexi-decision",
    after: (f) => formOf(f.placement, "flexi-meeting") !== undefined,
    due: after("flexi-meeting", targets.decisionAfterMeeting, "the meeting was recorded"),
  }),
];

/** The agreement, its reviews and what the authority hears (catalogue O118; WBS 10.5 to 10.7). */
const agreement: readonly Row[] = [
  {
    id: "O118",
    title: "Agree all six parts in writing with the parents",
    owner: "headteacher",
    phase: "checks",
    blocks: "process",
    always: true,
    on,
    form: "flexi-agreement",
    settings: ["flexi.enabled"],
    notApplicable: (f) =>
      formOf(f.placement, "flexi-decision") && !decidedToPlace(f.placement)
        ? "The request was not agreed to."
        : undefined,
    due: after("flexi-decision", targets.providerAfterDecision, "the decision"),
    met: submitted("flexi-agreement"),
  },
  recurring({
    id: "O118",
    part: "review",
    title: "Review flexi-schooling with the parents once a term",
    owner: "ap-lead",
    form: "review",
    always: true,
    on,
    lead: 21,
    settings: ["flexi.reviewCadence"],
    next: (f) => nextOf(f, "flexi.reviewCadence", "review", "review"),
    done: (p) => holdsAnswer(latestOf(p, "review"), "outcome", "end"),
  }),
  {
    id: "O118",
    part: "notice",
    title: "End it by notice of about four weeks, on either side",
    owner: "ap-lead",
    phase: "active",
    always: true,
    on,
    form: "flexi-withdrawn",
    settings: ["flexi.noticeWeeks"],
    notApplicable: (f) =>
      formOf(f.placement, "flexi-withdrawn")
        ? undefined
        : "A right of both sides, not a duty: nobody has given notice.",
    met: submitted("flexi-withdrawn"),
  },
  authorityTold("O118", "report", "flexi"),
  {
    id: "O118",
    part: "codes",
    title: "Mark days at home as agreed leave in the register",
    owner: "attendance-officer",
    phase: "active",
    always: true,
    on,
    form: "attendance",
    note: "At school: / and \\ as for every lesson. At home: C, leave that the school agreed, never B; X outside compulsory school age.",
    notApplicable: unlessNeverCame,
    met: (f) => (arrived(f.placement) ? f.placement.forms.arrival : undefined),
  },
];

/** What flexi-schooling owes. */
export const flexiRows: readonly Row[] = [...requested, ...agreement];
