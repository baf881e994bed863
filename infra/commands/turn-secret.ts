import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { storedSessionSecret, turned } from "#contracts/session-secret.ts";
import { region } from "../constructs/house-stack.ts";
import { Unusable } from "../settings.ts";
import { inWords } from "./in-words.ts";

/** Longer than any mailed link lives: a placement's year and its last report. */
const LINK_DAYS = 400;

const day = (from: number, days: number): string =>
  new Date(from + days * 86_400_000).toISOString().slice(0, 10);

await inWords(async () => {
  const { values } = parseArgs({
    options: { prefix: { type: "string" }, leaked: { type: "boolean", default: false } },
  });
  const { prefix, leaked } = values;
  if (prefix === undefined)
    throw new Unusable("Say whose secret is turned: npm run turn-secret -- --prefix waymark- [--leaked]");
  const client = new SecretsManagerClient({ region });
  const SecretId = `${prefix}session`;
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
  const now = Date.now();
  const next = turned(storedSessionSecret.parse(JSON.parse(SecretString ?? "{}")), {
    fresh: randomBytes(32).toString("base64url"),
    today: day(now, 0),
    until: day(now, LINK_DAYS),
    leaked,
  });
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(next) }));
  console.log(
    leaked
      ? `${SecretId} is turned. Within five minutes nothing made with the keys before is taken: everybody signs in again, and links mailed before are dead.`
      : `${SecretId} is turned. Functions take it within five minutes; links mailed before stay good, and ${next.earlier.length} earlier key(s) are still taken.`,
  );
});
