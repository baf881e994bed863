import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { schoolRecordOf, staffOf } from "#casework/people/people.ts";
import { roleNames } from "#domain/roles.ts";
import type { Deps } from "#ports/host.ts";
import { type StaffContext, type StaffPage, staffContext } from "./context.ts";
import { navigation } from "./navigation.ts";
import { type Frame, rendered } from "./render.tsx";
import { type Answer, forbidden, problem, type Reply } from "./reply.ts";
import { type Request, requestOf } from "./request.ts";
import { isReply, sentBy } from "./sent.ts";
import { memberOf, type Session, sealSession } from "./session.ts";

const frameOf = (c: StaffContext) => async (): Promise<Frame> => {
  const [school, staff] = await Promise.all([
    schoolRecordOf(c.deps, c.scope, c.at.school),
    staffOf(c.deps, c.scope, c.staff),
  ]);
  return {
    school: school?.name,
    home: "/today",
    nav: navigation(c),
    user: {
      name: staff?.name ?? "",
      role: c.roles[0] && roleNames[c.roles[0]],
      signOut: { action: "/sign-out", csrf: c.csrf },
    },
    bar: c.deps.bar?.(),
  };
};

/** The frame of a page that nobody is signed in for. */
export const bareFrame = (deps: Deps) => async (): Promise<Frame> => ({ bar: deps.bar?.() });

const replyTo = async (page: StaffPage, c: StaffContext): Promise<Reply> => {
  if (!c.may(page.action)) return forbidden;
  if (c.request.method === "GET" || c.request.method === "HEAD")
    return page.get ? page.get(c) : problem(405, "Nothing to see here", "This address only takes forms.");
  if (c.request.method !== "POST" || !page.post)
    return problem(405, "This cannot be done", "This address takes no such request.");
  const sent = sentBy(c.deps, c.request, c.csrf);
  return isReply(sent) ? sent : page.post(c, sent);
};

const toSignIn = (request: Request): Reply =>
  request.wantsJson
    ? problem(401, "Sign in first", "This needs a signed-in member of staff.")
    : {
        kind: "see",
        to: `/sign-in?return=${encodeURIComponent(request.method === "GET" ? request.path : "/today")}`,
      };

/** A fault of ours: logged with its name only, and the caller learns nothing but that it was not their doing. */
export const failed = (deps: Deps, request: Request, fault: unknown): Reply => {
  deps.log("error", "A page failed", {
    method: request.method,
    fault: fault instanceof Error ? fault.name : "unknown",
  });
  return problem(
    500,
    "Sorry, there is a problem",
    "Nothing that you sent before is lost. Try again in a minute. If it happens again, tell the school's administrator.",
  );
};

const refreshed = async (deps: Deps, session: Session, reply: Reply): Promise<readonly string[]> =>
  reply.kind === "page" || reply.kind === "see"
    ? reply.cookies
      ? []
      : [await sealSession(deps, session)]
    : [];

/** Serves one page for staff: session, permission, token against forgery, then the page. */
export const serveStaff = async (
  deps: Deps,
  page: StaffPage,
  event: APIGatewayProxyEventV2,
): Promise<Answer> => {
  const request = requestOf(event);
  try {
    const member = await memberOf(deps, request);
    if (!member) return await rendered(toSignIn(request), request, bareFrame(deps));
    const c = staffContext(deps, request, member);
    const reply = await replyTo(page, c);
    return await rendered(reply, request, frameOf(c), await refreshed(deps, member.session, reply));
  } catch (fault) {
    return rendered(failed(deps, request, fault), request, bareFrame(deps));
  }
};
