import { oidcIdentity } from "#adapters/aws/identity.ts";
import { localIdentity } from "#adapters/local/identity.ts";
import { newSetUpCode, type Passwords } from "#adapters/local/passwords.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import type { Deps } from "#ports/host.ts";
import type { Identity, SignedIn } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { peopleOf } from "./control/people.ts";
import { isLoopback } from "./loopback.ts";
import { secretOf } from "./school/set-up-codes.ts";
import type { OidcSettings } from "./settings.ts";

/** The sample's sign-in: who is at the machine says who they are. */
export const signInHere = (deps: () => Deps, secret: Uint8Array): Identity => {
  const { clock, ids } = deps();
  const people = async () =>
    (await peopleOf(deps())).map(({ tenant, school, staff }) => ({ tenant, school, staff }));
  return localIdentity({ people, secret, clock, ids });
};

/** Where this host asks for passwords, a code for whoever has chosen none yet; an earlier code is no longer good. */
export const withFirstCode = (
  identity: Identity,
  passwords: () => Passwords | undefined,
  ids: Ids,
): Identity => ({
  start: identity.start,
  finish: identity.finish,
  get firstCode() {
    const kept = passwords();
    return (
      kept &&
      (async (who: SignedIn) => {
        if (kept.has(secretOf(who)) === "password") return undefined;
        const code = newSetUpCode(ids);
        await kept.set(secretOf(who), "code", code);
        return code;
      })
    );
  },
});

/** The school's own identity provider, with a second factor. */
export const signInByOidc = (oidc: OidcSettings, tenant: string, publicUrl: string, ids: Ids): Identity =>
  oidcIdentity({
    issuer: oidc.OIDC_ISSUER,
    clientId: oidc.OIDC_CLIENT_ID,
    clientSecret: async () => oidc.OIDC_CLIENT_SECRET,
    redirectUri: publicUrl + callbackPath,
    tenant,
    mfa: oidc.OIDC_MFA,
    claims: { school: oidc.OIDC_SCHOOL_CLAIM, staff: oidc.OIDC_STAFF_CLAIM },
    ids,
    plainHttp: isLoopback(new URL(oidc.OIDC_ISSUER).hostname),
  });
