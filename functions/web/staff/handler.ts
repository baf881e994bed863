import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { host } from "#host";
import { routing } from "../../../shared/door/not-found.ts";
import { routed } from "../../../shared/door/routes.ts";
import { openRoutes } from "./open-routes.ts";
import { staffPages } from "./pages.ts";

/** Pages for the school's staff. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing([...openRoutes(host), ...routed(host, staffPages)]),
);
