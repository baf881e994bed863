import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { callbackPath, vouchedIn } from "#contracts/sign-in.ts";
import { oidcIdentity } from "../identity.ts";
import { clientSecretFrom } from "../secrets.ts";
import type { Part } from "./part.ts";

export const identity: Part = ({ env, ids }) => {
  const secrets = new SecretsManagerClient({});
  return {
    gives: {
      identity: oidcIdentity({
        issuer: env.OIDC_ISSUER,
        clientId: env.OIDC_CLIENT_ID,
        clientSecret: () => clientSecretFrom(secrets, env.OIDC_SECRET),
        redirectUri: env.PUBLIC_URL + callbackPath,
        tenant: env.TENANT,
        mfa: env.OIDC_MFA,
        vouched: vouchedIn(env.OIDC_MFA_VOUCHED),
        claims: { school: env.OIDC_SCHOOL_CLAIM, staff: env.OIDC_STAFF_CLAIM },
        ids,
      }),
    },
  };
};
