import middy from "@middy/core";
import httpRouterHandler from "@middy/http-router";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { host } from "#host";
import { routed } from "../../../shared/door/routes.ts";
import { answerNotFound } from "../../../shared/door/not-found.ts";
import { openRoutes } from "./open-routes.ts";
import { staffPages } from "./pages.ts";

/** Pages for the school's staff. */
export const handler = middy().handler(
  httpRouterHandler<APIGatewayProxyEventV2>({
    routes: [...openRoutes(host), ...routed(host, staffPages)],
    notFoundResponse: answerNotFound,
  }),
);
