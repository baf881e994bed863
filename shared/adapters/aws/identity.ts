import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  ResponseBodyError,
} from "openid-client";
import type { Identity } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { type ClaimRules, personFrom } from "./identity-claims.ts";

export type OidcOptions = ClaimRules & {
  readonly issuer: string;
  readonly clientId: string;
  /** Asked for once, when somebody signs in for the first time. */
  readonly clientSecret: () => Promise<string>;
  /** Our own address to which the identity provider sends the browser back. */
  readonly redirectUri: string;
  readonly ids: Ids;
  /** Takes an issuer without TLS: for tests on the loopback only. */
  readonly plainHttp?: boolean;
};

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, state and nonce. A second factor is proved by `amr` or
 * `acr` (DfE's cyber security standards; ASVS 6.3.3). `finish` gives undefined for an answer that is not good, and
 * throws when the identity provider cannot be reached or refuses our own settings.
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
    async start(returnTo) {
      const config = await configuration();
      const state = options.ids.token();
      const nonce = options.ids.token();
      // PKCE asks for 43 characters at least; two tokens are 44.
      const verifier = options.ids.token() + options.ids.token();
      const url = buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: "openid",
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(options.mfa.startsWith("acr:") ? { acr_values: options.mfa.slice("acr:".length) } : {}),
      });
      return { redirect: url.href, state: { state, nonce, verifier, returnTo } };
    },
    async finish(callbackUrl, { state, nonce, verifier }) {
      if (!state || !nonce || !verifier) return undefined;
      const config = await configuration();
      try {
        const tokens = await authorizationCodeGrant(config, new URL(callbackUrl, options.redirectUri), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        return personFrom(tokens.claims(), options);
      } catch (fault) {
        if (isNotGood(fault)) return undefined;
        throw fault;
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

const forgeries = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
]);

/** The person said no, the code is used or forged, or the answer belongs to another sign-in. */
function isNotGood(fault: unknown): boolean {
  if (fault instanceof AuthorizationResponseError) return true;
  if (fault instanceof ResponseBodyError) return fault.error === "invalid_grant";
  return fault instanceof ClientError && forgeries.has(fault.code ?? "");
}
