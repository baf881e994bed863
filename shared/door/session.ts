import * as z from "zod";
import { read, schools } from "../casework/streams.ts";
import type { Role } from "../domain/roles.ts";
import { schoolStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import type { SignedIn } from "../ports/identity.ts";
import type { Request } from "./request.ts";
import { cookie, cookieName, sealed, unsealed } from "./sealed.ts";

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

export const endSession = (deps: Deps): string => cookie(deps, "waymark", "", 0);

/** Who is signed in, with the roles that the school's stream gives today; a member made inactive is nobody at once. */
export const memberOf = async (deps: Deps, request: Request): Promise<Member | undefined> => {
  const parsed = sessionShape.safeParse(
    await unsealed(deps, "session", request.cookies[cookieName(deps, "waymark")]),
  );
  if (!parsed.success || parsed.data.ends <= nowSeconds(deps)) return undefined;
  const { state } = await read(deps, schools, schoolStream(parsed.data));
  const staff = state.staff.find((s) => s.id === parsed.data.staff && s.active);
  return staff ? { session: parsed.data, roles: staff.roles } : undefined;
};
