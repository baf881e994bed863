import { routesOf, type WebRoute } from "#door/routes.ts";
import { serveLink } from "#door/serve-links.ts";
import type { Host } from "#ports/host.ts";
import { cookieOf } from "./link-cookie.ts";
import { linkPages } from "./pages.ts";

/** The addresses behind mailed links, each with the cookie that its link was exchanged for. */
export const linkRoutes = (host: Host): readonly WebRoute[] =>
  linkPages.flatMap((page) =>
    routesOf(host, page.path, (event, deps) =>
      serveLink(deps, page, event, (request) => cookieOf(deps, request)),
    ),
  );
