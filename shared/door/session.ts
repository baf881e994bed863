import * as z from "zod";
import { read, schools } from "#casework/commit/streams.ts";
import type { Role } from "#domain/roles.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";
import type { Request } from "./request.ts";
import { cookie, cookieName, sealed, unsealed } from "./sealed.ts";
import { hmac } from "./signed.ts";

const sessionShape = z.object({
  tenant: z.string(),
  school: z.string(),
  staff: z.string(),
  csrf: z.string(),
  /** Seconds since the epoch at which it ends whatever happens. */
  ends: z.number(),
});

export type Session = z.infer<typeof sessionShape>;

export type Member = { readonly session: Session; readonly roles: readonly Role[] };

const nowSeconds = (deps: Deps): number => Math.floor(deps.clock.now().epochMilliseconds / 1000);

export const newSession = (deps: Deps, who: SignedIn): Session => ({
  ...who,
  csrf: deps.ids.token(),
  ends: nowSeconds(deps) + deps.settings.session.longestSeconds,
});

/** The Set-Cookie value that carries a session for one more idle period. */
export const sealSession = async (deps: Deps, session: Session): Promise<string> => {
  const seconds = Math.max(1, Math.min(deps.settings.session.idleSeconds, session.ends - nowSeconds(deps)));
  return cookie(deps, "waymark", await sealed(deps, "session", session, seconds), seconds);
};

/** Under which the end of a session is kept: only its holder knows its token. */
const endedKey = (deps: Deps, { csrf }: Session): string => hmac(deps, `session:${csrf}`);

/**
 * Ends a session wherever its cookie has been copied to (ASVS 7.4.1), and gives the Set-Cookie value that forgets it
 * here. What notes the end goes with a later one, once the session would be over anyway.
 */
export const endSession = async (deps: Deps, session: Session): Promise<string> => {
  const scope = scopeOf(session);
  await deps.effects.putIfAbsent({
    kind: "session",
    scope,
    key: endedKey(deps, session),
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
    deps.effects.get("session", scopeOf(parsed.data), endedKey(deps, parsed.data)),
  ]);
  if (ended) return undefined;
  const staff = state.staff.find((s) => s.id === parsed.data.staff && s.active);
  return staff ? { session: parsed.data, roles: staff.roles } : undefined;
};
