import { RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret, type SecretProps } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { acknowledge } from "./findings/acknowledge.ts";

export type HouseSecretsProps = { readonly prefix: string; readonly key: IKey };

/** 43 letters and digits read as base64url are 32 bytes, of which at least 254 bits are chance. */
const SESSION_LETTERS = 43;

/** The secrets of the deployment; their values exist nowhere but in Secrets Manager. */
export const houseSecrets = (scope: Construct, id: string, { prefix, key }: HouseSecretsProps) => {
  const place = new Construct(scope, id);
  const secret = (name: string, field: string, description: string, more: Partial<SecretProps> = {}) => {
    const made = new Secret(place, name, {
      secretName: `${prefix}${name}`,
      description,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: field,
        passwordLength: SESSION_LETTERS,
        excludePunctuation: true,
      },
      ...more,
    });
    acknowledge(
      made,
      "SMG4",
      "Turned by hand (infra/runbook.md#secrets): turning it ends every session and link, or needs the identity provider.",
    );
    return made;
  };
  return {
    session: secret("session", "session", "Seals cookies and signs forms: 32 bytes as base64url."),
    // The distribution is deployed in us-east-1, where CloudFormation must be able to read it.
    door: secret("door", "key", "Shows that a request came through the distribution.", {
      replicaRegions: [{ region: "us-east-1" }],
    }),
    oidc: secret("oidc", "clientSecret", "The identity provider's client secret: put in by hand."),
  };
};
