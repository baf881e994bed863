import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SFNClient } from "@aws-sdk/client-sfn";
import type { Env } from "#contracts/env.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import type { Deps, Host } from "#ports/host.ts";
import type { Identity } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { rememberingLedger } from "../remembering-ledger.ts";
import { dynamoAudit } from "./audit.ts";
import { realClock } from "./clock.ts";
import { configFrom } from "./config.ts";
import { dynamoEffects } from "./effects.ts";
import { s3Files } from "./files.ts";
import { oidcIdentity } from "./identity.ts";
import { cryptoIds } from "./ids.ts";
import { dynamoLedger } from "./ledger.ts";
import { powertoolsLog } from "./log.ts";
import { sesClient, sesMailer } from "./mailer.ts";
import { awsRuns } from "./runs.ts";
import { clientSecretFrom, sealKeysFrom } from "./secrets.ts";
import { type TurningKeys, turningKeys } from "./turning-keys.ts";
import { dynamoVault } from "./vault.ts";
import { dynamoViews } from "./views.ts";

/** Half an hour without a page, and a long school day at most (ASVS 7.3.1, 7.3.2). */
const session = { idleSeconds: 30 * 60, longestSeconds: 10 * 60 * 60 };

type Made = {
  readonly deps: Deps;
  readonly keys: TurningKeys;
  readonly begin: (request: string) => void;
};

let made: Promise<Made> | undefined;

/**
 * The adapters of a function on AWS, made at its cold start from its environment and kept while it is warm. Throws
 * when a variable or the session's secret is wrong; the next call tries again. A secret that was turned is taken within
 * minutes.
 */
export const host: Host = async (request) => {
  made ??= madeFrom(process.env).catch((fault: unknown) => {
    made = undefined;
    throw fault;
  });
  const { deps, keys, begin } = await made;
  begin(request ?? "");
  await keys.keepFresh();
  return deps;
};

/** As many as half a gigabyte holds with ease. */
const streamsKept = 100;

const madeFrom = async (variables: NodeJS.ProcessEnv): Promise<Made> => {
  const env = configFrom(variables);
  const client = new DynamoDBClient({});
  const secrets = new SecretsManagerClient({});
  const ids = cryptoIds();
  const clock = realClock();
  const { log, begin } = powertoolsLog(env.TENANT);
  const today = () => clock.now().toString().slice(0, 10);
  const keys = await turningKeys(() => sealKeysFrom(secrets, env.SESSION_SECRET, today()), clock, log);
  const deps: Deps = {
    clock,
    ids,
    // Within a call the same stream is asked for several times, and a warm function is asked about it again.
    ledger: rememberingLedger(dynamoLedger({ client, table: env.LEDGER_TABLE }), streamsKept),
    vault: dynamoVault({ client, table: env.VAULT_TABLE }),
    effects: dynamoEffects({ client, table: env.EFFECTS_TABLE }),
    views: dynamoViews({ client, table: env.VIEWS_TABLE }),
    audit: dynamoAudit({ client, table: env.AUDIT_TABLE }),
    files: s3Files({ client: new S3Client({}), bucket: env.FILES_BUCKET, origin: env.PUBLIC_URL }),
    runs: awsRuns(
      new SFNClient({}),
      (machine) => `${env.STATE_MACHINE_ARN_PREFIX}${env.STATE_MACHINE_PREFIX}${machine}`,
    ),
    mailer: sesMailer(sesClient(env.AWS_REGION), env.MAIL_CONFIGURATION_SET),
    identity: signIn(env, secrets, ids),
    log,
    settings: {
      tenant: env.TENANT,
      publicUrl: env.PUBLIC_URL,
      mailFrom: env.MAIL_FROM,
      get sealKey() {
        return keys.current();
      },
      get earlierKeys() {
        return keys.earlier();
      },
      lookAgain: keys.lookAgain,
      session,
    },
  };
  return { deps, keys, begin };
};

const signIn = (env: Env, secrets: SecretsManagerClient, ids: Ids): Identity =>
  oidcIdentity({
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: () => clientSecretFrom(secrets, env.OIDC_SECRET),
    redirectUri: env.PUBLIC_URL + callbackPath,
    tenant: env.TENANT,
    mfa: env.OIDC_MFA,
    claims: { school: env.OIDC_SCHOOL_CLAIM, staff: env.OIDC_STAFF_CLAIM },
    ids,
  });
