import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { routed } from "#door/routes.ts";
import { host } from "#host";
import { openRoutes } from "./open-routes.ts";
import { staffPages } from "./pages.ts";

/** Pages for the school's staff. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing([...openRoutes(host), ...routed(host, staffPages)]),
);
