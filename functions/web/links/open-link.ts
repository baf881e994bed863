import type { LinkPage } from "../../../shared/door/context.ts";
import { deadLink } from "./dead-link.tsx";
import { keepLink, linkOfToken, pathOf } from "./link-cookie.ts";

/**
 * Where a mailed link leads: its token leaves the address bar at once and becomes a sealed cookie. Nothing is
 * stored and nothing is used up, so that a mail scanner which follows it does no harm.
 */
export const openLink: LinkPage = {
  path: "/l/{token}",
  doc: { summary: "Where a mailed link leads: its token becomes a cookie" },
  get: async (deps, request) => {
    const good = await linkOfToken(deps, request.params.token ?? "");
    if (!good) return deadLink;
    const to = pathOf(good);
    return request.method === "HEAD"
      ? { kind: "see", to }
      : { kind: "see", to, cookies: [await keepLink(deps, good)] };
  },
};
