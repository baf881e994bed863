import { withinLimit } from "#casework/links/use-limits.ts";
import { staffSignedIn } from "#casework/people/signed-in.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { standstillOf } from "#domain/failures/standstill.ts";
import { problem, type Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import { isReply, sentBy } from "#door/sent.ts";
import type { OpenPage } from "#door/serve-open.ts";
import { endSession, memberOf, newSession, sealSession } from "#door/session.ts";
import { hmac } from "#door/signed.ts";
import type { Deps } from "#ports/host.ts";
import { accessibilityPage } from "./accessibility.tsx";
import { openApiPage } from "./openapi.ts";
import { privacyPage } from "./privacy.tsx";
import { refusedWords } from "./refused-sign-in.ts";

/** Only a path of our own: a return address never leads elsewhere. */
const ownPath = (path: string | null): string =>
  path && /^\/(?![/\\])[\w\-/.]*$/.test(path) ? path : "/today";

/** A whole school behind one address does not begin so often; a program does. */
const perHour = { most: 3000, seconds: 3600 };

const tooManySignIns = problem(
  429,
  "Too many people are signing in",
  "From where you are, sign-in was begun very many times within an hour. Wait a little and try again.",
);

/** Counted by some four thousand shares of all addresses: no address is kept, and the rows stay few. */
const signsInTooOften = async (deps: Deps, request: Request): Promise<boolean> =>
  !(await withinLimit(deps, `sign-in-${hmac(deps, `source:${request.source}`).slice(0, 2)}`, perHour));

/**
 * Nobody new comes in while the identity provider does not answer, or refuses our own settings; whoever is in stays in. What
 * keeps us from our own stores is told as everywhere.
 */
const signInUnreached = (deps: Deps, fault: unknown): Reply => {
  if (standstillOf(fault)) throw fault;
  deps.log("error", "The identity provider did not let anybody sign in", { fault: faultName(fault) });
  return problem(
    503,
    "You cannot sign in just now",
    "Your organisation's sign-in does not answer as it should. Try again in some minutes; whoever is signed in already can go on working. If it lasts, tell those who look after your organisation's accounts, and ring the school about anything that cannot wait.",
  );
};

const signIn: OpenPage = {
  path: "/sign-in",
  doc: {
    summary: "Begin to sign in with the school's identity provider",
    query: { return: "Path to go to afterwards" },
  },
  get: async (deps, request) => {
    if (await signsInTooOften(deps, request)) return tooManySignIns;
    const returnTo = ownPath(request.query.get("return"));
    const started = await deps.identity
      .start(returnTo)
      .catch((fault: unknown) => ({ unreached: signInUnreached(deps, fault) }));
    if ("unreached" in started) return started.unreached;
    const { redirect, state } = started;
    const kept = await sealed(deps, "sign-in", { ...state, returnTo }, 600);
    return { kind: "see", to: redirect, cookies: [cookie(deps, "waymark-sign-in", kept, 600)] };
  },
};

const signedIn: OpenPage = {
  path: callbackPath,
  get: async (deps, request) => {
    const kept = await unsealed(deps, "sign-in", request.cookies[cookieName(deps, "waymark-sign-in")]);
    const state = Object.fromEntries(
      Object.entries(kept ?? {}).filter((e): e is [string, string] => typeof e[1] === "string"),
    );
    const back = `${deps.settings.publicUrl}${request.path}?${request.query}`;
    const named = kept
      ? await deps.identity
          .finish(back, state)
          .catch((fault: unknown) => ({ unreached: signInUnreached(deps, fault) }))
      : { refused: "sign-in-not-begun-here" as const };
    if ("unreached" in named) return named.unreached;
    const who = "refused" in named ? named : await staffSignedIn(deps, named);
    if ("refused" in who) {
      deps.log("warn", "A sign-in was refused", { reason: who.refused });
      return problem(401, "You could not be signed in", refusedWords(who.refused, named));
    }
    deps.log("info", "Somebody signed in", {
      staff: who.staff,
      school: who.school,
      ...(deps.identity.vouched ? { secondFactor: "vouched" } : {}),
    });
    const session = await sealSession(deps, newSession(deps, who));
    return {
      kind: "see",
      to: ownPath(state.returnTo ?? null),
      cookies: [session, cookie(deps, "waymark-sign-in", "", 0)],
    };
  },
};

/** Where the identity provider ends its own session; out of reach, it keeps nobody from signing out here. */
const endAddress = async (deps: Deps): Promise<string | undefined> => {
  try {
    return await deps.identity.end?.();
  } catch (fault) {
    deps.log("warn", "The identity provider could not be asked to sign out", { fault: faultName(fault) });
    return undefined;
  }
};

/**
 * A form needs the token of the session that it ends, so that no foreign page can sign people out. Nobody's session
 * ends by a request that brings none: a cookie is SameSite=Lax, so that is what a foreign page would send.
 */
const signOut: OpenPage = {
  path: "/sign-out",
  doc: { summary: "Sign out" },
  post: async (deps, request) => {
    const member = await memberOf(deps, request);
    if (!member) return { kind: "see", to: "/sign-in" };
    const sent = sentBy(deps, request, member.session.csrf);
    if (isReply(sent)) return sent;
    deps.log("info", "Somebody signed out", {
      staff: member.session.staff,
      school: member.session.school,
    });
    const ended = await endSession(deps, member.session);
    if (!(await endAddress(deps))) return { kind: "see", to: "/sign-in", cookies: [ended] };
    const note = cookie(deps, "waymark-signed-out", "1", 60);
    return { kind: "see", to: "/signed-out", cookies: [ended, note] };
  },
};

/**
 * Leads on to the identity provider, so that nobody on the same machine is signed in by one click. By way of a page of our
 * own: a browser follows a form to no other origin. Only after a sign-out of ours: no foreign page can begin it.
 */
const signedOut: OpenPage = {
  path: "/signed-out",
  get: async (deps, request) => {
    const to = request.cookies[cookieName(deps, "waymark-signed-out")] && (await endAddress(deps));
    if (!to) return { kind: "see", to: "/sign-in" };
    return {
      kind: "page",
      title: "You are signed out",
      model: { links: { identityProvider: to } },
      thenTo: to,
      cookies: [cookie(deps, "waymark-signed-out", "", 0)],
      content: (
        <>
          <h1 class="govuk-heading-l">You are signed out</h1>
          <p class="govuk-body">
            <a class="govuk-link" href={to}>
              Sign out of your school’s account as well
            </a>
          </p>
        </>
      ),
    };
  },
};

const home: OpenPage = { path: "/", get: async () => ({ kind: "see", to: "/today" }) };

const pages: readonly OpenPage[] = [
  home,
  signIn,
  signedIn,
  signOut,
  signedOut,
  accessibilityPage,
  privacyPage,
];

export const openPages: readonly OpenPage[] = [...pages, openApiPage(pages)];
