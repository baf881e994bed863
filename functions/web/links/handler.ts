import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { routesOf } from "#door/routes.ts";
import { serveLink } from "#door/serve-links.ts";
import { host } from "#host";
import { deadLink } from "./dead-link.tsx";
import { cookieOf } from "./link-cookie.ts";
import { linkPages } from "./pages.ts";

/** Pages for people without a login: a mailed link says who they are, and what for. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing(
    linkPages.flatMap((page) =>
      routesOf(host, page.path, (event, deps) =>
        serveLink(deps, page, event, (request) => cookieOf(deps, request)),
      ),
    ),
    deadLink,
  ),
);
