import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";

const sessionSecret = z.object({
  session: z
    .base64url()
    .transform((text) => new Uint8Array(Buffer.from(text, "base64url")))
    .refine((key) => key.length === 32, "32 bytes as base64url"),
});

const oidcSecret = z.object({ clientSecret: z.string().min(1) });

/** The key that seals cookies and signs forms and links: 32 bytes. Throws when the secret does not hold one. */
export const sealKeyFrom = async (client: SecretsManagerClient, name: string): Promise<Uint8Array> =>
  (await secret(client, name, sessionSecret)).session;

/** What we show to the identity provider. Throws when nobody has put it in yet. */
export const clientSecretFrom = async (client: SecretsManagerClient, name: string): Promise<string> =>
  (await secret(client, name, oidcSecret)).clientSecret;

/** A fault names the secret and its field, and nothing that is in it. */
const secret = async <T>(client: SecretsManagerClient, name: string, shape: z.ZodType<T>): Promise<T> => {
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  const parsed = shape.safeParse(json(text ?? ""));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join(".") || "JSON");
  throw new Error(`The secret ${name} does not hold what it should: ${fields.join(", ")}`);
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
