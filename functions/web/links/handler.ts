import middy from "@middy/core";
import httpRouterHandler from "@middy/http-router";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { host } from "#host";
import { rendered } from "../../../shared/door/render.tsx";
import { routesOf } from "../../../shared/door/routes.ts";
import { serveLink } from "../../../shared/door/serve-links.ts";
import { deadLink } from "./dead-link.tsx";
import { cookieOf } from "./link-cookie.ts";
import { linkPages } from "./pages.ts";

/** Pages for people without a login: a mailed link says who they are, and what for. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: linkPages.flatMap((page) =>
      routesOf(page.path, async (event) => {
        const deps = await host();
        return serveLink(deps, page, event, (request) => cookieOf(deps, request));
      }),
    ),
    notFoundResponse: () =>
      rendered(deadLink, { wantsJson: false, method: "GET", path: "/" }, async () => ({})),
  }),
);
