import type { LinkPage } from "#door/context.ts";
import { deadLink } from "../dead-link.tsx";
import { loadOwnPage } from "./load.ts";
import { closeOpened } from "./opened.ts";
import { ownPath } from "./path.ts";

/** Closes one's own page in this browser: a phone goes from hand to hand. */
export const ownPageLeavePage: LinkPage = {
  path: "/reply/{key}/own/leave",
  doc: { summary: "Close one’s own page in this browser", form: [] },
  post: async (deps, request) => {
    const page = await loadOwnPage(deps, request);
    if (!page) return deadLink;
    return { kind: "see", to: ownPath(page), cookies: [closeOpened(deps, page)] };
  },
};
