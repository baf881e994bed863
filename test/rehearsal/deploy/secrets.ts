import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { Called } from "../aws.ts";
import { prefix } from "./settings.ts";

const clientIn = (region: string, { at, keys }: Called) =>
  new SecretsManagerClient({
    region,
    endpoint: at,
    credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
  });

/** The administrator puts in what the identity provider has given. */
export const putClientSecret = (called: Called, clientSecret: string) =>
  clientIn("eu-west-2", called).send(
    new PutSecretValueCommand({
      SecretId: `${prefix}oidc`,
      SecretString: JSON.stringify({ clientSecret }),
    }),
  );

/** The door's key, as the distribution has it, whose stack is in us-east-1. */
export const doorKeyOf = async (called: Called): Promise<string> => {
  const { SecretString } = await clientIn("us-east-1", called).send(
    new GetSecretValueCommand({ SecretId: `${prefix}door` }),
  );
  return (JSON.parse(SecretString ?? "{}") as { readonly key: string }).key;
};
