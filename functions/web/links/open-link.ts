import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { auditBehind } from "./audit/load.ts";
import { deadLink } from "./dead-link.tsx";
import { yearBehind } from "./due-diligence/load.ts";
import { endedPath } from "./every-day/gone.ts";
import { evidenceBehind } from "./evidence/load.ts";
import { type Good, keepLink, linkOfToken, pathOf, spentLinkOfToken } from "./link-cookie.ts";
import { openedTooOften, tooManyOpenings } from "./over-limit.ts";
import { ownPageBehind } from "./own-page/load.ts";
import { packBehind } from "./pack/load.ts";
import { providerQuestionBehind } from "./provider/load.ts";
import { questionBehind } from "./question/load.ts";
import { registerBehind } from "./register/load.ts";
import { invitationBehind } from "./review/load.ts";
import { rollBehind } from "./roll/load.ts";

const isLive = async (deps: Deps, good: Good): Promise<boolean> =>
  ((await questionBehind(deps, good)) ??
    (await registerBehind(deps, good)) ??
    (await packBehind(deps, good)) ??
    (await rollBehind(deps, good)) ??
    (await yearBehind(deps, good)) ??
    (await auditBehind(deps, good)) ??
    (await evidenceBehind(deps, good)) ??
    (await invitationBehind(deps, good)) ??
    (await ownPageBehind(deps, good)) ??
    (await providerQuestionBehind(deps, good))) !== undefined;

/** A link for every day that has ended leads to the page that says so; every other looks as if it had never been. */
const ended = async (deps: Deps, request: Request): Promise<Reply> => {
  const spent = await spentLinkOfToken(deps, request.params.token ?? "");
  if (spent?.link.purpose !== "standing") return deadLink;
  if (await openedTooOften(deps, spent.key)) return tooManyOpenings;
  const to = endedPath(spent);
  return request.method === "HEAD"
    ? { kind: "see", to }
    : { kind: "see", to, cookies: await keepLink(deps, request, spent) };
};

/**
 * Where a mailed link leads: its token leaves the address bar at once and becomes a sealed cookie. Nothing is
 * stored and nothing is used up, so that a mail scanner which follows it does no harm.
 */
export const openLink: LinkPage = {
  path: "/l/{token}",
  doc: { summary: "Where a mailed link leads: its token becomes a cookie" },
  get: async (deps, request) => {
    const good = await linkOfToken(deps, request.params.token ?? "");
    // A link that was revoked since it was sent looks like one that never was, already here.
    if (!good) return ended(deps, request);
    if (await openedTooOften(deps, good.key)) return tooManyOpenings;
    if (!(await isLive(deps, good))) return ended(deps, request);
    const to = pathOf(good);
    return request.method === "HEAD"
      ? { kind: "see", to }
      : { kind: "see", to, cookies: await keepLink(deps, request, good) };
  },
};
