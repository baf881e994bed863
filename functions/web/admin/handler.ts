import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { routed } from "#door/routes.ts";
import { host } from "#host";
import { adminPages } from "./pages.ts";

/** Pages about the workflow runs, for the administrator. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing(routed(host, adminPages)),
);
