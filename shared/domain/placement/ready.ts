import type { Obligation } from "../obligations/obligation.ts";
import { startOf } from "./facts.ts";
import { letterInForce } from "./notice.ts";
import { phases } from "./phase.ts";
import type { Placement } from "./state.ts";

/** What must be recorded before a form can be. */
const before: Readonly<Record<string, (p: Placement) => boolean>> = {
  meeting: (p) => p.forms.referral !== undefined,
  decision: (p) => p.forms.meeting !== undefined,
  provider: (p) => p.forms.decision !== undefined,
  timetable: (p) => p.forms.provider !== undefined,
  letter: (p) => startOf(p) !== "",
  "letter-given": (p) => letterInForce(p) !== undefined,
};

/** Whether an obligation can be acted on now: its phase has come, and what goes before it is recorded. */
export const isReady = (p: Placement, o: Pick<Obligation, "phase" | "form" | "state">): boolean =>
  (o.state === "owed" || o.state === "asked") &&
  phases.indexOf(o.phase) <= phases.indexOf(p.phase) &&
  (before[o.form]?.(p) ?? true);
