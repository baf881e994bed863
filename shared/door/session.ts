import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { read, schools } from "#casework/commit/streams.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";
import { rolesOf } from "#streams/school/covers.ts";
import type { School } from "#streams/school/school.ts";
import type { Request } from "./request.ts";
import { cookie, cookieName, sealed, unsealed, unsealedLate } from "./sealed.ts";
import { hmac, hmacs } from "./signed.ts";

const sessionShape = z.object({
  tenant: z.string(),
  school: z.string(),
  staff: z.string(),
  csrf: z.string(),
  /** Seconds since the epoch at which it ends whatever happens. */
  ends: z.number(),
  /** Milliseconds since the epoch at which it began; 0 in cookies of earlier versions. */
  began: z.number().default(0),
});

export type Session = z.infer<typeof sessionShape>;

export type Member = { readonly session: Session; readonly roles: readonly Role[] };

export const nowSeconds = (deps: Deps): number => Math.floor(deps.clock.now().epochMilliseconds / 1000);

export const newSession = (deps: Deps, who: SignedIn): Session => ({
  ...who,
  csrf: deps.ids.token(),
  began: deps.clock.now().epochMilliseconds,
  ends: nowSeconds(deps) + deps.settings.session.longestSeconds,
});

/** The Set-Cookie value that carries a session for one more idle period. */
export const sealSession = async (deps: Deps, session: Session): Promise<string> => {
  const seconds = Math.max(1, Math.min(deps.settings.session.idleSeconds, session.ends - nowSeconds(deps)));
  return cookie(deps, "waymark", await sealed(deps, "session", session, seconds), seconds);
};

/** How long after its end a session still says whose it was. */
const lateSeconds = 3600;

/**
 * The Set-Cookie value by which a browser can say, for an hour after a session has ended, whose it was. It opens nothing:
 * a form that comes too late is kept for the same person.
 */
export const sealLate = async (deps: Deps, session: Session): Promise<string> => {
  const seconds = Math.max(1, Math.min(deps.settings.session.idleSeconds, session.ends - nowSeconds(deps)));
  const late = seconds + lateSeconds;
  return cookie(deps, "waymark-late", await sealed(deps, "late", session, late), late);
};

/** Whether the person's sessions were ended since it began: they have another password or app. */
const isOvertaken = ({ staff, began }: Session, { signedOut }: Pick<School, "signedOut">): boolean => {
  const at = signedOut[staff];
  return at !== undefined && began < Temporal.Instant.from(at).epochMilliseconds;
};

/** Whose session it was that has ended by itself, not by signing out; undefined for somebody who has left. */
export const lateSession = async (deps: Deps, request: Request): Promise<Session | undefined> => {
  const facts =
    (await unsealed(deps, "late", request.cookies[cookieName(deps, "waymark-late")])) ??
    (await unsealedLate(deps, "session", request.cookies[cookieName(deps, "waymark")]));
  const parsed = sessionShape.safeParse(facts);
  if (!parsed.success) return undefined;
  const [{ state }, ended] = await Promise.all([
    read(deps, schools, schoolStream(parsed.data)),
    hasEnded(deps, parsed.data),
  ]);
  const isThere = state.staff.some((s) => s.id === parsed.data.staff && s.active);
  return ended || !isThere || isOvertaken(parsed.data, state) ? undefined : parsed.data;
};

/** Under which the end of a session is kept: only its holder knows its token. */
const endedAs = ({ csrf }: Session): string => `session:${csrf}`;

/** Whether it was ended, also under the key that was good then. */
const hasEnded = async (deps: Deps, session: Session): Promise<boolean> => {
  const keys = hmacs(deps, endedAs(session));
  const ends = await Promise.all(keys.map((key) => deps.effects.get("session", scopeOf(session), key)));
  return ends.some((end) => end !== undefined);
};

/**
 * Ends a session wherever its cookie has been copied to (ASVS 7.4.1), and gives the Set-Cookie value that forgets it
 * here. What notes the end goes with a later one, once the session would be over anyway.
 */
export const endSession = async (deps: Deps, session: Session): Promise<string> => {
  const scope = scopeOf(session);
  await deps.effects.putIfAbsent({
    kind: "session",
    scope,
    key: hmac(deps, endedAs(session)),
    body: { ends: session.ends },
  });
  const over = (await deps.effects.list("session", scope)).filter(
    ({ body }) => Number(body.ends) <= nowSeconds(deps),
  );
  await Promise.all(over.map(({ key }) => deps.effects.remove("session", scope, key)));
  return cookie(deps, "waymark", "", 0);
};

/** Who is signed in, with the roles that the school's stream gives today; a member made inactive, or who has signed out, is nobody at once. */
export const memberOf = async (deps: Deps, request: Request): Promise<Member | undefined> => {
  const parsed = sessionShape.safeParse(
    await unsealed(deps, "session", request.cookies[cookieName(deps, "waymark")]),
  );
  if (!parsed.success || parsed.data.ends <= nowSeconds(deps)) return undefined;
  const [{ state }, ended] = await Promise.all([
    read(deps, schools, schoolStream(parsed.data)),
    hasEnded(deps, parsed.data),
  ]);
  if (ended || isOvertaken(parsed.data, state)) return undefined;
  const isThere = state.staff.some((s) => s.id === parsed.data.staff && s.active);
  // A cover opens doors on its days alone, however late the sweep that begins and ends it.
  const today = londonDate(deps.clock.now());
  const covers = state.covers
    .filter((c) => c.from <= today && today <= c.to)
    .map((c) => ({ ...c, begun: true }));
  const roles = rolesOf({ staff: state.staff, covers }, parsed.data.staff);
  return isThere ? { session: parsed.data, roles } : undefined;
};
