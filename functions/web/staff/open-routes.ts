import { routesOf, type WebRoute } from "#door/routes.ts";
import { serveOpen } from "#door/serve-open.ts";
import type { Host } from "#ports/host.ts";
import { openPages } from "./school/open.tsx";

/** Addresses that need no signed-in member: sign-in itself, styles and scripts, the pages every visitor may read. */
export const openRoutes = (host: Host): readonly WebRoute[] =>
  openPages.flatMap((page) => routesOf(host, page.path, (event, deps) => serveOpen(deps, page, event)));
