import type { RollAsk, RollAskEvent } from "../sign-off-events.ts";

/** Folds one of its events. */
export const rollAskAfter = (before: RollAsk | undefined, e: RollAskEvent): RollAsk | undefined => {
  if (e.type === "roll-asked") {
    const { type: _type, ...asked } = e;
    return { ...asked, nudges: 0, escalated: false };
  }
  if (before?.round !== e.round) return before;
  return e.type === "roll-nudged" ? { ...before, nudges: before.nudges + 1 } : { ...before, escalated: true };
};
