import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import type { Deps } from "#ports/host.ts";
import type { PackOpening } from "#streams/placement/state-parts.ts";
import type { PackBehind } from "./load.ts";

const purpose = "pack";

/** How long a pack stays open in the browser whose code was right: long enough to read and print it. */
const seconds = 30 * 60;

const nameOf = ({ key }: PackBehind): string => `wm-pack-${key.slice(0, 12)}`;

/** The Set-Cookie value for an opening. */
export const keepOpened = async (deps: Deps, pack: PackBehind, version: number): Promise<string> =>
  cookie(deps, nameOf(pack), await sealed(deps, purpose, { key: pack.key, version }, seconds), seconds);

/** The opening that lets this browser read the pack; none when the sheet has changed since: it asks for a new code. */
export const openingOf = async (
  deps: Deps,
  request: Request,
  pack: PackBehind,
): Promise<PackOpening | undefined> => {
  const value = request.cookies[cookieName(deps, nameOf(pack))];
  const facts = await unsealed(deps, purpose, value);
  if (facts?.key !== pack.key) return undefined;
  return pack.c.placement.pack.openings.find(
    (o) => o.version === facts.version && o.provider === pack.provider && o.sheet === pack.sheet.version,
  );
};
