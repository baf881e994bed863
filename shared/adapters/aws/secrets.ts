import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import { sessionSecret } from "#contracts/session-secret.ts";

const oidcSecret = z.object({ clientSecret: z.string().min(1) });

/** The key that seals cookies and signs forms and links (32 bytes), and those before it that are still taken. */
export type SealKeys = { readonly current: Uint8Array; readonly earlier: readonly Uint8Array[] };

/** The keys that are good on a day (an ISO date). Throws when the secret does not hold one. */
export const sealKeysFrom = async (
  client: SecretsManagerClient,
  name: string,
  today: string,
): Promise<SealKeys> => {
  const { session, earlier } = await secret(client, name, sessionSecret);
  return { current: session, earlier: earlier.filter((e) => e.until >= today).map((e) => e.key) };
};

/** What we show to the identity provider. Throws when nobody has put it in yet. */
export const clientSecretFrom = async (client: SecretsManagerClient, name: string): Promise<string> =>
  (await secret(client, name, oidcSecret)).clientSecret;

/** A fault names the secret and its field, and nothing that is in it. */
const secret = async <T>(client: SecretsManagerClient, name: string, shape: z.ZodType<T>): Promise<T> => {
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  const parsed = shape.safeParse(json(text ?? ""));
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path: [field] }) => String(field ?? "JSON")));
  throw new Error(`The secret ${name} does not hold what it should: ${[...fields].join(", ")}`);
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
