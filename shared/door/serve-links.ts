import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Deps } from "#ports/host.ts";
import type { LinkPage } from "./context.ts";
import { rendered } from "./render.tsx";
import { type Answer, problem, type Reply } from "./reply.ts";
import { type Request, requestOf } from "./request.ts";
import { isReply, sentBy } from "./sent.ts";
import { bareFrame, failed } from "./serve-staff.ts";
import { hmac, madeHere } from "./signed.ts";

/** The token that a form must bring: the newest, or the one that it was shown with under an earlier key. */
const csrfFor = async (deps: Deps, request: Request, bound: string): Promise<string> => {
  const given = request.body.kind === "form" ? request.body.typed.csrf : undefined;
  return typeof given === "string" && (await madeHere(deps, bound, given)) ? given : hmac(deps, bound);
};

/** `bound`: what a form's token is bound to, so that no other browser or page can send it. */
const replyTo = async (deps: Deps, page: LinkPage, request: Request, bound: string): Promise<Reply> => {
  if (request.method === "GET" || request.method === "HEAD")
    return page.get
      ? page.get(deps, request)
      : problem(405, "Nothing to see here", "This address only takes forms.");
  if (request.method !== "POST" || !page.post)
    return problem(405, "This cannot be done", "This address takes no such request.");
  const sent = sentBy(deps, request, await csrfFor(deps, request, bound));
  return isReply(sent) ? sent : page.post(deps, request, { ...sent, csrf: hmac(deps, bound) });
};

/** Serves one page for people who come by a mailed link. */
export const serveLink = async (
  deps: Deps,
  page: LinkPage,
  event: APIGatewayProxyEventV2,
  bound: (request: Request) => string,
): Promise<Answer> => {
  const request = requestOf(event);
  try {
    return await rendered(await replyTo(deps, page, request, bound(request)), request, bareFrame(deps));
  } catch (fault) {
    return rendered(failed(deps, request, page.path, fault), request, bareFrame(deps));
  }
};
