import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Deps } from "#ports/host.ts";
import type { LinkPage } from "./context.ts";
import { rendered } from "./render.tsx";
import { type Answer, problem, type Reply } from "./reply.ts";
import { type Request, requestOf } from "./request.ts";
import { isReply, sentBy } from "./sent.ts";
import { bareFrame, failed } from "./serve-staff.ts";

const replyTo = async (deps: Deps, page: LinkPage, request: Request, csrf: string): Promise<Reply> => {
  if (request.method === "GET" || request.method === "HEAD")
    return page.get
      ? page.get(deps, request)
      : problem(405, "Nothing to see here", "This address only takes forms.");
  if (request.method !== "POST" || !page.post)
    return problem(405, "This cannot be done", "This address takes no such request.");
  const sent = sentBy(deps, request, csrf);
  return isReply(sent) ? sent : page.post(deps, request, { ...sent, csrf });
};

/** Serves one page for people who come by a mailed link. */
export const serveLink = async (
  deps: Deps,
  page: LinkPage,
  event: APIGatewayProxyEventV2,
  csrf: (request: Request) => string,
): Promise<Answer> => {
  const request = requestOf(event);
  try {
    return await rendered(await replyTo(deps, page, request, csrf(request)), request, bareFrame(deps));
  } catch (fault) {
    return rendered(failed(deps, request, fault), request, bareFrame(deps));
  }
};
