import type { Ask } from "../asks.ts";
import { hasBegun, neverArrived } from "../begun.ts";
import { answerOf, ended, type Facts } from "../facts.ts";
import type { Placement } from "../state.ts";

/** Whether the provider of now had anything about the pupil: its terms, the pack, or the pupil. */
const heldSomething = (p: Placement, today: string): boolean =>
  p.provider !== undefined &&
  (hasBegun(p, today) ||
    p.pack.offers.some((o) => o.provider === p.provider?.id) ||
    p.asks.some((a) => a.purpose === "provider-agreement"));

/** Whether the provider’s part is over, so that it is asked to return or destroy what it had: after the last day, or at once where the pupil never came. */
export const isToReturn = ({ placement: p, today }: Facts): boolean =>
  ended(p) && (neverArrived(p) || today > answerOf(p, "end", "last-day")) && heldSomething(p, today);

/** The question to the provider what became of what it had. */
export const returnAsked = (p: Placement): Ask | undefined =>
  p.asks.findLast((a) => a.purpose === "data-returned" && !a.withdrawn);
