import middy from "@middy/core";
import httpRouterHandler from "@middy/http-router";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { host } from "#host";
import { answerNotFound } from "../../../shared/door/not-found.ts";
import { routed } from "../../../shared/door/routes.ts";
import { openRoutes } from "./open-routes.ts";
import { staffPages } from "./pages.ts";

/** Pages for the school's staff. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: [...openRoutes(host), ...routed(host, staffPages)],
    notFoundResponse: answerNotFound,
  }),
);
