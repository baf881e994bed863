import type { Ask } from "../asks.ts";
import type { FormPurpose } from "../events/events.ts";
import { ended } from "../facts.ts";
import { agreementRound, checksRound, isAskedAgain, providerGivenUp } from "../provider/checks.ts";
import type { Placement } from "../state.ts";

/** Whether a question is still the one that is asked: another provider, new terms or a later phase close it. */
const current: Readonly<Record<FormPurpose, (p: Placement, ask: Ask) => boolean>> = {
  "provider-checks": (p, ask) =>
    (p.phase === "checks" || (p.phase === "active" && isAskedAgain(p))) &&
    !providerGivenUp(p) &&
    ask.round === checksRound(p),
  "provider-agreement": (p, ask) =>
    (p.phase === "commissioning" || p.phase === "active") && ask.round === agreementRound(p),
  "progress-report": (p) => p.phase === "active",
  "final-report": (p) => p.phase === "active" || p.phase === "reintegration",
  "data-returned": ended,
};

/** What is asked because the placement has ended: its answer is taken once it is closed as well. */
const outlasts = (ask: Ask): boolean => ask.purpose === "data-returned";

/** Whether a question that is answered by a form takes an answer or a correction now; until the link expires. */
export const takesReply = (p: Placement, ask: Ask): boolean =>
  ask.purpose !== "consent" &&
  ask.withdrawn === undefined &&
  (p.phase !== "closed" || outlasts(ask)) &&
  (!ended(p) || outlasts(ask) || ask.purpose.endsWith("-report")) &&
  (ask.purpose === "evidence" || current[ask.purpose](p, ask));
