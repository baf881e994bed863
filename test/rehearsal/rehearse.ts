import { join } from "node:path";
import { PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { startIdentityProvider } from "#test/contracts/identity/identity-provider.ts";
import { administrator, environmentOf } from "./deploy/administrator.ts";
import { deployed } from "./deploy/deploy.ts";
import { fromGuide } from "./deploy/guide.ts";
import { succeeds } from "./deploy/run-command.ts";
import { prefix, writeSchool, writeSettings } from "./deploy/settings.ts";
import { certificateIn } from "./doors/certificate.ts";
import { openDoor } from "./doors/door.ts";
import { startEmulator } from "./emulator/emulator.ts";
import { firstPlacement } from "./play/first-placement.ts";
import { canariesFound } from "./watch/canaries.ts";
import { refusals, usedAndGranted } from "./watch/granted.ts";
import { keepLogs, logsOf } from "./watch/logs.ts";

export type Rehearsal = {
  /** Where the emulator is installed. */
  readonly python: string;
  /** Takes everything that is written. */
  readonly folder: string;
  readonly say: (line: string) => void;
};

/** Deploys, sets a school up, plays, and looks at what was left behind. Gives every sentence that does not hold. */
export const rehearse = async ({ python, folder, say }: Rehearsal): Promise<readonly string[]> => {
  const began = Date.now();
  const tell = (line: string): void =>
    say(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${line}`);
  const today = new Date().toISOString().slice(0, 10);
  const certificate = certificateIn(folder);
  const provider = await startIdentityProvider(certificate);
  const emulator = await startEmulator(python, folder, certificate.file);
  const stops: Array<() => Promise<void>> = [provider.stop, emulator.stop];
  try {
    tell("the emulator serves");
    const settings = join(folder, "settings.json");
    const school = join(folder, "school.json");
    writeSettings(settings, provider.issuer);
    writeSchool(school, today);
    const keys = await administrator(emulator.url);
    const env = environmentOf(emulator.url, keys);
    const { api, templates } = await deployed({
      env,
      settings,
      folder,
      unknown: emulator.unknown,
      say: tell,
    });

    await succeeds(fromGuide("npm run school", { "my-trust.json": settings, "my-school.json": school }), env);
    tell("the school and its people are brought in");
    const secrets = new SecretsManagerClient({
      region: "eu-west-2",
      endpoint: emulator.url,
      credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
    });
    await secrets.send(
      new PutSecretValueCommand({
        SecretId: `${prefix}oidc`,
        SecretString: JSON.stringify({ clientSecret: provider.clientSecret }),
      }),
    );
    const door = await openDoor({ emulator, api, provider, trusts: certificate.cert, today });
    stops.unshift(door.stop);
    await succeeds(fromGuide("npm run smoke", { "PUBLIC-URL": door.url }), env);
    tell("the smoke test is good");

    const called = { at: emulator.url, keys };
    const logged = async () => {
      const found = await logsOf(called, templates);
      keepLogs(found, folder);
      return found;
    };
    try {
      await firstPlacement(door, tell);
    } finally {
      await logged();
    }
    for (const line of usedAndGranted(emulator.calls, templates)) say(`        ${line}`);
    return [...refusals(emulator.calls), ...(await canariesFound(called, await logged(), today))];
  } finally {
    for (const stop of stops) await stop();
  }
};
