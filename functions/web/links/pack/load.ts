import { type Context, contextOf } from "#casework/compose/context.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { packIsOpen, sheetOf } from "#streams/placement/provider/pack.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { type Good, linkOfRequest, replyPath } from "../link-cookie.ts";
import { whileKept } from "../while-kept.ts";

/** Everything that the pages of a pack are made of. */
export type PackBehind = Good & {
  readonly c: Context;
  readonly facts: Facts;
  /** The provider's id. */
  readonly provider: string;
  readonly sheet: Recorded;
};

export const packPath = (key: string): string => `${replyPath(key)}/pack`;

/** The pack that a link still leads to; undefined once it is another provider's, or the placement has ended. */
export const packBehind = async (deps: Deps, good: Good): Promise<PackBehind | undefined> => {
  if (good.link.purpose !== "pack") return undefined;
  return whileKept(async () => {
    const c = await contextOf(deps, good.link.stream);
    const facts = factsNow(deps, c.placement);
    const sheet = sheetOf(c.placement);
    const provider = good.link.to;
    return sheet && packIsOpen(c.placement, provider, facts.today)
      ? { ...good, c, facts, provider, sheet }
      : undefined;
  });
};

/** The pack that this browser may ask for at this address; undefined for every reason alike. */
export const loadPack = async (deps: Deps, request: Request): Promise<PackBehind | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && packBehind(deps, good);
};

/** Whose code opens it. */
export const codeOf = ({ c, provider }: PackBehind) => ({
  scope: c.scope,
  placement: c.placement.id,
  provider,
});

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
export const packCommand = ({ link, provider }: PackBehind, sent: string) => ({
  stream: link.stream,
  id: `answer-${provider}-${sent}`,
  by: toProvider,
});
