import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import type { Placement } from "../state.ts";

/** The decision that was recorded is taken back to a proposal until each of those whom it waits for has agreed. */
const proposed = (p: Placement, e: PlacementEvent & { type: "decision-proposed" }, meta: Meta): Placement => {
  const { decision: _waits, ...forms } = p.forms;
  const { at, by, version } = meta;
  const proposer = e.proposer ? { proposer: e.proposer } : {};
  return {
    ...p,
    forms,
    proposal: { at, by, version, named: e.awaits, awaits: e.awaits, agreed: {}, ...proposer },
  };
};

const confirmed = (
  p: Placement,
  e: PlacementEvent & { type: "decision-confirmed" },
  meta: Meta,
): Placement => {
  const { proposal } = p;
  if (!proposal || proposal.refused) return p;
  const { at, by, version } = meta;
  if (e.answer === "disagree")
    return { ...p, proposal: { ...proposal, awaits: [], refused: { at, by, version } } };
  const awaits = proposal.awaits.filter((role) => !e.roles.includes(role));
  const agreed = {
    ...proposal.agreed,
    ...Object.fromEntries(e.roles.map((role) => [role, { at, by, version }])),
  };
  const after: Placement = { ...p, proposal: { ...proposal, awaits, agreed } };
  const record = p.history.decision?.at(-1);
  // It is decided from now on: whatever was recorded while it waited came before the decision.
  return awaits.length > 0 || !record
    ? after
    : { ...after, forms: { ...p.forms, decision: { ...record, at, version } } };
};

/** Decisions of several together. */
export const evolveJoint = (p: Placement, e: PlacementEvent, meta: Meta): Placement => {
  if (e.type === "decision-proposed") return proposed(p, e, meta);
  if (e.type === "decision-confirmed") return confirmed(p, e, meta);
  // A decision that is recorded anew takes the place of one that waits.
  return e.type === "form-submitted" && e.form === "decision" && p.proposal ? withoutProposal(p) : p;
};

const withoutProposal = ({ proposal: _earlier, ...p }: Placement): Placement => p;
