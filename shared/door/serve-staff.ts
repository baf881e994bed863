import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { schoolRecordOf, staffOf } from "#casework/people/people.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { roleNames } from "#domain/roles.ts";
import type { Deps } from "#ports/host.ts";
import { type StaffContext, type StaffPage, staffContext } from "./context.ts";
import { erasedReply } from "./erased.tsx";
import { forgetDraft, keepsDrafts, leftForLater, withDraft } from "./forms/drafts.tsx";
import { forgetLate, keepLate, withLate } from "./forms/late-form.tsx";
import { navigation } from "./navigation.ts";
import { type Frame, rendered } from "./render.tsx";
import { type Answer, forbidden, problem, type Reply } from "./reply.ts";
import { addressOf, type Request, requestOf } from "./request.ts";
import { isReply, sentBy } from "./sent.ts";
import { memberOf, type Session, sealLate, sealSession } from "./session.ts";

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
      role: c.roles.map((role) => roleNames[role]).join(", "),
      own: c.deps.accounts && "/sign-in/own",
      signOut: { action: "/sign-out", csrf: c.csrf },
    },
    bar: c.deps.bar?.(),
  };
};

/** The frame of a page that nobody is signed in for. */
export const bareFrame = (deps: Deps) => async (): Promise<Frame> => ({ bar: deps.bar?.() });

/** On a page that takes a form, what came too late for it before is offered again. */
const shownFor = (page: StaffPage, c: StaffContext, reply: Reply): Reply | Promise<Reply> =>
  page.post ? withLate(c, reply) : reply;

const noPreview = problem(422, "This cannot be done", "What follows from this form is not told beforehand.");

const replyTo = async (page: StaffPage, c: StaffContext): Promise<Reply> => {
  if (!c.may(page.action)) return forbidden;
  const erased = await erasedReply(c);
  if (erased) return erased;
  if (c.request.method === "GET" || c.request.method === "HEAD")
    return page.get
      ? shownFor(page, c, await withDraft(page, c, page.get))
      : problem(405, "Nothing to see here", "This address only takes forms.");
  if (c.request.method !== "POST" || !page.post)
    return problem(405, "This cannot be done", "This address takes no such request.");
  const sent = sentBy(c.deps, c.request, c.csrf);
  if (isReply(sent)) return sent;
  const left = await leftForLater(page, c, sent);
  if (left) return left;
  if (sent.preview && !page.foresees) return noPreview;
  const reply = (await page.foresees?.(page, c, sent)) ?? (await page.post(c, sent));
  await forgetLate(c, reply);
  await forgetDraft(page, c, reply);
  return reply;
};

/** A form that came too late is kept, and leads back to its page; nothing else that was sent is. */
const toSignIn = async (deps: Deps, page: StaffPage, request: Request): Promise<Reply> => {
  if (request.wantsJson) return problem(401, "Sign in first", "This needs a signed-in member of staff.");
  const kept = page.get && (await keepLate(deps, request));
  const back = request.method === "GET" ? request.path : kept ? addressOf(request) : "/today";
  return {
    kind: "see",
    to: `/sign-in?return=${encodeURIComponent(back)}`,
    ...(kept ? { cookies: [kept] } : {}),
  };
};

/** A fault of ours: logged with its name and its route only (a path may hold a link's key), and the caller learns nothing but that it was not their doing. */
export const failed = (deps: Deps, request: Request, route: string, fault: unknown): Reply => {
  deps.log("error", "A page failed", {
    method: request.method,
    route,
    fault: faultName(fault),
  });
  return problem(
    500,
    "Sorry, there is a problem",
    "Nothing that you sent before is lost. Try again in a minute. If it happens again, tell the school's administrator.",
  );
};

/** A session lasts longer by what a person does, not by a page that follows by itself. */
const refreshed = async (
  deps: Deps,
  { session, looksAgain }: { readonly session: Session } & Pick<Request, "looksAgain">,
  reply: Reply,
): Promise<readonly string[]> =>
  looksAgain === undefined && (reply.kind === "page" || reply.kind === "see") && !reply.cookies
    ? [await sealSession(deps, session), await sealLate(deps, session)]
    : [];

/** Refusals and limits are told to whoever reads the log: who, which kind of page and what for; never an address. */
const noted = (c: StaffContext, page: StaffPage, reply: Reply): Reply => {
  if (reply.kind === "problem" && (reply.status === 403 || reply.status === 429))
    c.deps.log("info", reply.status === 403 ? "A request was refused" : "A limit was reached", {
      staff: c.staff,
      school: c.at.school,
      method: c.request.method,
      page: page.path,
    });
  return reply;
};

/** Serves one page for staff: session, permission, token against forgery, then the page. */
export const serveStaff = async (
  deps: Deps,
  page: StaffPage,
  event: APIGatewayProxyEventV2,
): Promise<Answer> => {
  const request = requestOf(event);
  try {
    const member = await memberOf(deps, request);
    if (!member) return await rendered(await toSignIn(deps, page, request), request, bareFrame(deps));
    const c = {
      ...staffContext(deps, request, member),
      ...(keepsDrafts(page) ? { mayLeave: true as const } : {}),
    };
    const reply = noted(c, page, await replyTo(page, c));
    return await rendered(
      reply,
      request,
      frameOf(c),
      await refreshed(deps, { ...request, ...member }, reply),
    );
  } catch (fault) {
    return rendered(failed(deps, request, page.path, fault), request, bareFrame(deps));
  }
};
