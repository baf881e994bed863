import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { own } from "#domain/own-property.ts";
import { rendered } from "#door/render.tsx";
import { type Answer, notFound, problem, type Reply } from "#door/reply.ts";
import { type Request, requestOf } from "#door/request.ts";
import { bareFrame } from "#door/serve-staff.ts";
import { whyRefused } from "../control/caller.ts";
import type { Arrived } from "../http/gateway-event.ts";
import { isLoopback } from "../loopback.ts";
import { appPage } from "./app.tsx";
import type { SignInDesk } from "./desk.ts";
import { firstPage } from "./first.ts";
import { askPage, newPasswordPage } from "./forgotten.tsx";
import { newPhonePage } from "./new-phone.ts";
import { ownPages } from "./own.tsx";
import type { SignInPage } from "./page.ts";
import { passwordPage } from "./password.tsx";

const pages: Readonly<Record<string, SignInPage>> = {
  password: passwordPage,
  first: firstPage,
  forgotten: askPage,
  "new-password": newPasswordPage,
  "new-phone": newPhonePage,
  app: appPage,
  ...ownPages,
};

/**
 * Why a form is not taken; undefined where it is. Another site could else post a form of its own, and leave somebody signed in
 * as somebody else. A program says nothing of where it comes from.
 */
const foreign = ({ deps }: SignInDesk, { method, headers }: Arrived): string | undefined => {
  const address = new URL(deps.settings.publicUrl);
  if (isLoopback(address.hostname)) return whyRefused(method, headers);
  if (method === "GET" || method === "HEAD") return undefined;
  const { origin } = headers;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return "Forms of other sites are not taken.";
  const isOwn =
    origin === undefined || origin === address.origin || (origin === "null" && site === "same-origin");
  return isOwn ? undefined : "Forms of other sites are not taken.";
};

const replyTo = async (desk: SignInDesk, request: Request, arrived: Arrived): Promise<Reply> => {
  const refused = foreign(desk, arrived);
  if (refused) return problem(403, "This cannot be done", refused);
  const page = own(pages, request.path.slice("/sign-in/".length));
  if (!page) return notFound;
  if (request.method === "GET" || request.method === "HEAD") return page.get(desk, request);
  if (request.method !== "POST" || !page.post)
    return problem(405, "This cannot be done", "This address takes no such request.");
  if (request.body.kind === "unreadable")
    return problem(request.body.status, "This could not be read", request.body.reason);
  return page.post(desk, request);
};

/** Everything below `/sign-in/`, where this host itself asks for password and app. */
export const signInDoor = async (
  desk: SignInDesk,
  arrived: Arrived,
  event: APIGatewayProxyEventV2,
): Promise<Answer> => {
  const request = requestOf(event);
  return rendered(await replyTo(desk, request, arrived), request, bareFrame(desk.deps));
};
