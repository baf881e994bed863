import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { deadLink } from "../dead-link.tsx";
import { type Good, replyPath, spentLinkOfRequest } from "../link-cookie.ts";

/** Where a link for every day says that it has ended. */
export const endedPath = (good: Good): string => `${replyPath(good.key)}/attendance/ended`;

/** What is answered where a register was and is not: a link for every day that has ended says what to do next. */
export const goneFor = async (deps: Deps, request: Request, what?: "unsent"): Promise<Reply> => {
  const spent = await spentLinkOfRequest(deps, request);
  if (spent?.link.purpose !== "standing") return deadLink;
  return { kind: "see", to: `${endedPath(spent)}${what ? "?unsent=yes" : ""}` };
};
