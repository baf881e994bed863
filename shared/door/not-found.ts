import httpRouterHandler from "@middy/http-router";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { rendered } from "./render.tsx";
import { type Answer, notFound, type Reply } from "./reply.ts";
import { requestOf } from "./request.ts";
import type { WebRoute } from "./routes.ts";

/** Stands for "no such address": the router does not tell it who asked, and how. */
const nowhere: Answer = { statusCode: 404 };

/**
 * The routes of a web function. An address that none of them has is answered like every page: as JSON to whoever takes
 * JSON, as a page to all others.
 */
export const routing = (routes: readonly WebRoute[], missing: Reply = notFound) => {
  const router = httpRouterHandler<APIGatewayProxyEventV2, Answer>({
    routes: [...routes],
    notFoundResponse: () => nowhere,
  });
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<Answer> => {
    const found = await router(event, context, { signal: new AbortController().signal });
    return found === undefined || found === nowhere
      ? rendered(missing, requestOf(event), async () => ({}))
      : found;
  };
};
