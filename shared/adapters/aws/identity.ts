import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { emailClaim, type Vouched } from "#contracts/sign-in.ts";
import type { Identity, RefusalReason, SignedIn, SignedInByEmail, SignInRefused } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { type ClaimRules, personFrom } from "./identity-claims.ts";

export type OidcOptions = ClaimRules & {
  readonly issuer: string;
  readonly clientId: string;
  /** Asked for when somebody signs in for the first time, and again when the provider refuses it: it may be turned. */
  readonly clientSecret: () => Promise<string>;
  /** Our own address to which the identity provider sends the browser back. */
  readonly redirectUri: string;
  /** Where no token shows a second factor. */
  readonly vouched?: Vouched | undefined;
  readonly ids: Ids;
  /** Takes an issuer without TLS: for tests on the loopback only. */
  readonly plainHttp?: boolean;
};

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, state and nonce. A second factor is proved by `amr` or
 * `acr` (DfE's cyber security standards; ASVS 6.3.3). `finish` says why an answer is not good, and throws when the identity provider cannot be reached or refuses our own settings.
 */
export function oidcIdentity(options: OidcOptions): Identity {
  let known: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    // A provider that was out of reach is asked again at the next sign-in.
    known ??= configurationOf(options).catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
  return {
    // Found by e-mail address, everybody is called as the list of people has them.
    ...(options.claims.staff === emailClaim ? {} : { namesStaff: true as const }),
    vouched: options.vouched,
    async start(returnTo) {
      const config = await configuration();
      const state = options.ids.token();
      const nonce = options.ids.token();
      // PKCE asks for 43 characters at least; two tokens are 44.
      const verifier = options.ids.token() + options.ids.token();
      const url = buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: options.claims.staff === emailClaim ? "openid email" : "openid",
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(options.mfa.startsWith("acr:") ? { acr_values: options.mfa.slice("acr:".length) } : {}),
      });
      return { redirect: url.href, state: { state, nonce, verifier, returnTo } };
    },
    async end() {
      const config = await configuration();
      // Without an address to come back to: many providers refuse one that is not registered with them.
      return config.serverMetadata().end_session_endpoint ? buildEndSessionUrl(config).href : undefined;
    },
    async finish(callbackUrl, { state, nonce, verifier }) {
      if (!state || !nonce || !verifier) return { refused: "sign-in-not-begun-here" };
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const redeemed = async (): Promise<SignedIn | SignedInByEmail | SignInRefused> => {
        const back = new URL(callbackUrl, options.redirectUri);
        const tokens = await authorizationCodeGrant(await configuration(), back, checks);
        return personFrom(tokens.claims(), options);
      };
      const orRefused = (fault: unknown): SignInRefused => {
        const refused = refusalIn(fault);
        if (refused) return { refused };
        // Whatever was wrong, the secret and what the provider says of itself are read anew at the next sign-in.
        known = undefined;
        throw fault;
      };
      try {
        return await redeemed();
      } catch (fault) {
        if (!refusedUs(fault)) return orRefused(fault);
        known = undefined;
        return redeemed().catch(orRefused);
      }
    },
  };
}

async function configurationOf(options: OidcOptions): Promise<Configuration> {
  return discovery(
    new URL(options.issuer),
    options.clientId,
    await options.clientSecret(),
    undefined,
    options.plainHttp ? { execute: [allowInsecureRequests] } : {},
  );
}

const refusals: Readonly<Record<string, RefusalReason>> = {
  OAUTH_INVALID_RESPONSE: "answer-not-good",
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: "answer-not-good",
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "token-not-of-now",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "answer-not-good",
};

/** The person said no, the code is used or forged, or the answer belongs to another sign-in; else a fault of ours. */
function refusalIn(fault: unknown): RefusalReason | undefined {
  if (fault instanceof AuthorizationResponseError) return "answer-not-good";
  if (fault instanceof ResponseBodyError)
    return fault.error === "invalid_grant" ? "answer-not-good" : undefined;
  return fault instanceof ClientError ? refusals[fault.code ?? ""] : undefined;
}

/** The provider does not take our own secret: RFC 6749, 5.2 answers so with or without a challenge. */
function refusedUs(fault: unknown): boolean {
  if (fault instanceof WWWAuthenticateChallengeError) return true;
  return fault instanceof ResponseBodyError && fault.error === "invalid_client";
}
