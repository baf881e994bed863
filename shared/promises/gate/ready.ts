import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import { checksReply } from "#streams/placement/checking.ts";
import { readyToApprove } from "#streams/placement/direction.ts";
import { startOf } from "#streams/placement/facts.ts";
import { arrived } from "#streams/placement/life.ts";
import { letterInForce } from "#streams/placement/notice.ts";
import { phases } from "#streams/placement/phase.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Obligation } from "../obligations/obligation.ts";

/** Forms that tell of a pupil who is at the provider. */
export const afterArrival: readonly string[] = [
  "attendance",
  "review-planned",
  "review",
  "review-outcome",
  "formal-review",
  "formal-decision",
  "progress-report",
  "report-checked",
  "visit",
  "pastoral-contact",
  "belonging",
  "incident",
  "attendance-intervention",
];

const proposed = (p: Placement): boolean => p.forms["part-time-plan"] !== undefined;

/** What must be recorded before a form can be. */
const before: Readonly<Record<string, (p: Placement) => boolean>> = {
  meeting: (p) => p.forms.referral !== undefined,
  decision: (p) => p.forms.referral !== undefined && (p.route !== "part-time" || proposed(p)),
  "part-time-plan": (p) => p.forms.timetable !== undefined,
  "flexi-meeting": (p) => p.forms["flexi-request"] !== undefined,
  "flexi-decision": (p) => p.forms["flexi-meeting"] !== undefined,
  "flexi-agreement": (p) => p.forms["flexi-decision"] !== undefined && p.forms.timetable !== undefined,
  "welfare-check": arrived,
  provider: (p) => p.forms.decision !== undefined,
  timetable: (p) =>
    isOwnTimetable(p.route) || p.forms[hasProvider(p.route) ? "provider" : "decision"] !== undefined,
  "checks-judged": (p) => checksReply(p) !== undefined,
  "provider-agreement": (p) => p.forms.plan !== undefined && p.forms["school-link"] !== undefined,
  "direction-panel": readyToApprove,
  "direction-approval": readyToApprove,
  letter: (p) => startOf(p) !== "",
  "letter-given": (p) => letterInForce(p) !== undefined,
  ...Object.fromEntries(afterArrival.map((form) => [form, arrived])),
};

/** Safety is acted on in every phase, and before all else. */
export const atOnce: readonly string[] = [
  "concern-acknowledged",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "lado-told",
];

/** What is acted on as soon as it is owed, whatever the phase. */
const inEveryPhase: readonly string[] = ["rights-looked-at"];

/** Whether an obligation can be acted on now: its phase has come, and what goes before it is recorded. */
export const isReady = (p: Placement, o: Pick<Obligation, "phase" | "form" | "state" | "waits">): boolean =>
  !o.waits &&
  (o.state === "owed" || o.state === "asked") &&
  (atOnce.includes(o.form) ||
    inEveryPhase.includes(o.form) ||
    phases.indexOf(o.phase) <= phases.indexOf(p.phase)) &&
  (before[o.form]?.(p) ?? true);
