import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Deps } from "#ports/host.ts";
import type { PageDoc } from "./context.ts";
import { rendered } from "./render.tsx";
import { type Answer, problem, type Reply } from "./reply.ts";
import { type Request, requestOf } from "./request.ts";
import { bareFrame, failed } from "./serve-staff.ts";

/** A page that anybody may open; it changes nothing but the caller's own cookies. */
export type OpenPage = {
  readonly path: string;
  readonly doc?: PageDoc;
  readonly get?: (deps: Deps, request: Request) => Promise<Reply>;
  readonly post?: (deps: Deps, request: Request) => Promise<Reply>;
};

export const serveOpen = async (
  deps: Deps,
  page: OpenPage,
  event: APIGatewayProxyEventV2,
): Promise<Answer> => {
  const request = requestOf(event);
  const take = request.method === "POST" ? page.post : page.get;
  try {
    const reply = take
      ? await take(deps, request)
      : problem(405, "This cannot be done", "This address takes no such request.");
    return await rendered(reply, request, bareFrame(deps));
  } catch (fault) {
    return rendered(failed(deps, request, page.path, fault), request, bareFrame(deps));
  }
};
