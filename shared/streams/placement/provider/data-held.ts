import type { Ask } from "../asks.ts";
import { hasBegun, neverArrived } from "../begun.ts";
import { answerOf, arrived, ended, type Facts } from "../facts.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import type { EarlierProvider } from "../state-parts.ts";

/** Whether the provider of now was given anything about the pupil: its terms or the pack. */
const wasGiven = (p: Placement): boolean =>
  p.pack.offers.some((o) => o.provider === p.provider?.id) ||
  p.asks.some((a) => a.purpose === "provider-agreement" && a.version > (p.earlier?.at(-1)?.version ?? 0));

/** Whether the provider of now had anything about the pupil: its terms, the pack, or the pupil. */
const heldSomething = (p: Placement, today: string): boolean =>
  p.provider !== undefined && (hasBegun(p, today) || wasGiven(p));

/** The earlier providers once this one takes its place, or none does: with it those that were given something. */
export const leftBehind = (
  p: Placement,
  next: string | undefined,
  meta: { readonly at: string; readonly version: number },
): readonly EarlierProvider[] => {
  const { provider, earlier = [] } = p;
  if (!provider || provider.id === next || !(arrived(p) || wasGiven(p))) return earlier;
  return [...earlier, { provider: provider.id, at: meta.at, version: meta.version }];
};

/** The earlier providers of which nobody has recorded what became of what they had; not one that is back. */
export const earlierToReturnAll = (p: Placement): readonly EarlierProvider[] =>
  (p.earlier ?? []).filter(
    ({ provider, version }) =>
      provider !== p.provider?.id &&
      !recordsOf(p, "earlier-returned").some((r) => r.answers.of === provider && r.version > version),
  );

/** The first of them. */
export const earlierToReturn = (p: Placement): EarlierProvider | undefined => earlierToReturnAll(p)[0];

/** Whether the provider’s part is over, so that it is asked to return or destroy what it had: after the last day, or at once where the pupil never came. */
export const isToReturn = ({ placement: p, today }: Facts): boolean =>
  ended(p) && (neverArrived(p) || today > answerOf(p, "end", "last-day")) && heldSomething(p, today);

/** The question to the provider what became of what it had. */
export const returnAsked = (p: Placement): Ask | undefined =>
  p.asks.findLast((a) => a.purpose === "data-returned" && !a.withdrawn);
