import { routesOf, type WebRoute } from "#door/routes.ts";
import { serveLink } from "#door/serve-links.ts";
import type { Host } from "#ports/host.ts";
import { formBound } from "./link-cookie.ts";
import { linkPages } from "./pages.ts";

/** The addresses behind mailed links, each with what its form is bound to. */
export const linkRoutes = (host: Host): readonly WebRoute[] =>
  linkPages.flatMap((page) =>
    routesOf(host, page.path, (event, deps) =>
      serveLink(deps, page, event, (request) => formBound(deps, request)),
    ),
  );
