import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import { startIdentityProvider } from "#test/contracts/identity/identity-provider.ts";
import { morningOf, startClock } from "./clock/clock.ts";
import { administrator, environmentOf } from "./deploy/administrator.ts";
import { deployed } from "./deploy/deploy.ts";
import { fromGuide } from "./deploy/guide.ts";
import { succeeds } from "./deploy/run-command.ts";
import { doorKeyOf, putClientSecret } from "./deploy/secrets.ts";
import { writeSchool, writeSettings } from "./deploy/settings.ts";
import { certificateIn } from "./doors/certificate.ts";
import { openDoor } from "./doors/door.ts";
import { startEmulator } from "./emulator/emulator.ts";
import { bounced } from "./play/bounced.ts";
import { closedApi } from "./play/closed-api.ts";
import { taken } from "./play/denied.ts";
import { filed } from "./play/filed.ts";
import { firstPlacement } from "./play/first-placement.ts";
import type { House, Played } from "./play/house.ts";
import { restored } from "./play/restored.ts";
import { stoppedAndStarted } from "./play/stopped.ts";
import { tampered } from "./play/tampered.ts";
import { turnedSecrets } from "./play/turned-secrets.ts";
import { canariesFound } from "./watch/canaries.ts";
import { refusals, usedAndGranted } from "./watch/granted.ts";
import { keepLogs, logsOf } from "./watch/logs.ts";
import { ratiosOf } from "./watch/ratios.ts";

export type Rehearsal = {
  /** Where the emulator is installed. */
  readonly python: string;
  /** Takes everything that is written. */
  readonly folder: string;
  readonly say: (line: string) => void;
};

/** What happens to a deployment besides a placement, one after the other; each throws the sentence that does not hold. */
const days: readonly ((house: House, played: Played) => Promise<void>)[] = [
  filed,
  bounced,
  stoppedAndStarted,
  tampered,
  restored,
  turnedSecrets,
];

const sentenceOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const lived = async (house: House): Promise<readonly string[]> => {
  const findings: string[] = [];
  const played = await firstPlacement(house);
  for (const day of days)
    await day(house, played).catch((fault: unknown) => findings.push(`${day.name}: ${sentenceOf(fault)}`));
  return findings;
};

/** Deploys, sets a school up, plays, and looks at what was left behind. Gives every sentence that does not hold. */
export const rehearse = async ({ python, folder, say: print }: Rehearsal): Promise<readonly string[]> => {
  const began = performance.now();
  const say = (line: string): void =>
    print(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${line}`);
  const clock = await startClock(join(folder, "clock"));
  clock.to(morningOf(Temporal.Now.instant()));
  const today = Temporal.Now.plainDateISO(zone).toString();
  const certificate = certificateIn(folder);
  const provider = await startIdentityProvider(certificate);
  const stops: Array<() => Promise<void>> = [provider.stop];
  try {
    const emulator = await startEmulator(python, folder, { trusts: certificate.file, clock: clock.file });
    stops.unshift(emulator.stop);
    say(
      `the emulator serves; it is ${Temporal.Now.zonedDateTimeISO(zone).toString({ smallestUnit: "minute" })} there`,
    );
    const [settings, school] = [join(folder, "settings.json"), join(folder, "school.json")];
    writeSettings(settings, provider.issuer);
    writeSchool(school, today);
    const keys = await administrator(emulator.url);
    const [called, env] = [{ at: emulator.url, keys }, environmentOf(emulator.url, keys)];
    const { api, templates } = await deployed({ env, settings, folder, unknown: emulator.unknown, say });

    await succeeds(fromGuide("npm run school", { "my-trust.json": settings, "my-school.json": school }), env);
    say("the school and its people are brought in");
    await putClientSecret(called, provider.clientSecret);
    const doorKey = await doorKeyOf(called);
    const door = await openDoor({ emulator, api, provider, trusts: certificate.cert, today, doorKey });
    stops.unshift(door.stop);
    await succeeds(fromGuide("npm run smoke", { "PUBLIC-URL": door.url }), env);
    say("the smoke test is good");
    await closedApi({ emulator, api, say });

    const house: House = { door, called, env, emulator, templates, settings, folder, say };
    const findings = await lived(house).finally(async () =>
      keepLogs(await logsOf(called, templates), folder),
    );
    say("what each function called, and may call:");
    for (const line of usedAndGranted(emulator.calls, templates)) print(`        ${line}`);
    say("each bundle against a bare function:");
    for (const line of await ratiosOf(house, await logsOf(called, templates))) print(`        ${line}`);
    return [
      ...findings,
      ...refusals(emulator.calls, Object.values(taken)),
      ...(await canariesFound(called, await logsOf(called, templates), today)),
    ];
  } finally {
    for (const stop of stops) await stop();
  }
};
