import { type Phase, phases } from "#streams/placement/phase.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { About, OwnPage } from "../about.ts";
import { aboutForm, abouts } from "../abouts.ts";
import type { Obligation } from "../obligations/obligation.ts";

/** Safety is acted on in every phase, and before all else. */
export const isAtOnce = (form: string): boolean => aboutForm(form)?.atOnce === true;

const hasCome = (p: Placement, phase: Phase): boolean => phases.indexOf(phase) <= phases.indexOf(p.phase);

/** Whether an obligation can be acted on now: its phase has come, and what goes before it is recorded. */
export const isReady = (p: Placement, o: Pick<Obligation, "phase" | "form" | "state" | "waits">): boolean => {
  const about: About | OwnPage = abouts[o.form];
  return (
    !o.waits &&
    (o.state === "owed" || o.state === "asked") &&
    (isAtOnce(o.form) || aboutForm(o.form)?.inEveryPhase === true || hasCome(p, o.phase)) &&
    (about.ready?.(p) ?? true)
  );
};
