import { oidcIdentity } from "#adapters/aws/identity.ts";
import { localIdentity } from "#adapters/local/identity.ts";
import { callbackPath, vouchedIn } from "#contracts/sign-in.ts";
import type { Deps } from "#ports/host.ts";
import type { Identity } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { peopleOf } from "../control/people.ts";
import { isLoopback } from "../loopback.ts";
import type { OidcSettings } from "../settings.ts";

/** The sample's sign-in: who is at the machine says who they are. */
export const signInHere = (deps: () => Deps, secret: Uint8Array): Identity => {
  const { clock, ids } = deps();
  const people = async () =>
    (await peopleOf(deps())).map(({ tenant, school, staff }) => ({ tenant, school, staff }));
  return localIdentity({ people, secret, clock, ids });
};

/** A real school's own sign-in: the host's page asks for password and app, and signs in by itself. */
export const signInByPassword = (): Identity => ({
  start: async (returnTo) => ({
    redirect: `/sign-in/password?${new URLSearchParams({ return: returnTo })}`,
    state: {},
  }),
  finish: async () => ({ refused: "sign-in-not-begun-here" }),
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
    vouched: vouchedIn(oidc.OIDC_MFA_VOUCHED),
    claims: { school: oidc.OIDC_SCHOOL_CLAIM, staff: oidc.OIDC_STAFF_CLAIM },
    ids,
    plainHttp: isLoopback(new URL(oidc.OIDC_ISSUER).hostname),
  });
