import { announcement } from "./announce.ts";
import { asksForHelp, help } from "./help.ts";
import type { Early } from "./http/server.ts";
import { hearUncaught } from "./last-resort.ts";
import { lineLog } from "./log.ts";
import { readOptions } from "./options.ts";
import { OptionsFault } from "./options-fault.ts";
import { stopWithNpm } from "./orphaned.ts";
import { openEarly, type Progress } from "./sample/early-page.tsx";
import { playFirst, playOwed } from "./sample/play-first.ts";
import { keptTenant } from "./school/kept-tenant.ts";
import { readSettings } from "./settings.ts";

/** A stop that takes longer is cut short: nothing that was confirmed is lost by that. */
const STOP_WITHIN = 1_800;

const say = (fault: unknown): string => {
  if (fault instanceof OptionsFault) return `Waymark cannot start.\n${fault.message}\n`;
  return `Waymark cannot start.\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`;
};

/** Whoever runs this host starts it again when there is room: every run goes on from its last commit. */
const unwritable = (fault: unknown): string =>
  `Waymark ends: its data folder can no longer be written (${fault instanceof Error ? fault.message : String(fault)}). Nothing that was confirmed is lost. Make room, then start it again.`;

const stopper = (stop: () => Promise<void>) => {
  let stopping = false;
  const end = (code: number) => process.exit(code);
  return (code = 0) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => end(code), STOP_WITHIN).unref();
    stop().then(
      () => end(code),
      (fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
        end(1);
      },
    );
  };
};

// What is stored is about children: no file of it is for others on this machine.
process.umask(0o077);

if (asksForHelp(process.argv.slice(2))) {
  process.stdout.write(help);
  process.exit(0);
}

try {
  const options = readOptions(process.argv.slice(2));
  const school =
    options.school === undefined
      ? undefined
      : (await import("./school/school-file.ts")).readSchoolFile(options.school);
  const settings = readSettings(options, process.env, school, keptTenant(options.data) !== undefined);
  let running: { stop(): Promise<void> } = { stop: async () => {} };
  const stop = stopper(() => running.stop());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop());
  stopWithNpm(process.env, stop);
  const owed = playOwed(options, settings);
  // Everything that the product is made of: it is read while the sample is played, on the other processor.
  const reading = () => import("./host.ts");
  let early: Early | undefined;
  if (owed) {
    let progress: Progress = { part: 0, day: "" };
    early = await openEarly("127.0.0.1", options.port, () => progress);
    const url = options.publicUrl ?? `http://127.0.0.1:${early.port}`;
    process.stdout.write(`You can open ${url} already: it shows how far it is.\n`);
    const play = playFirst(owed, options, process.stdout, (told) => {
      progress = told;
    });
    running = play;
    await Promise.all([reading(), play.done]);
  }
  const { startHost } = await reading();
  const host = await startHost(options, settings, school, early);
  running = host;
  hearUncaught(
    process,
    lineLog(() => host.clock.clock.now().toString()),
    stop,
  );
  void host.broken.then((fault) => {
    process.stderr.write(`${unwritable(fault)}\n`);
    stop(1);
  });
  process.stdout.write(announcement(host, options, settings));
} catch (fault) {
  process.stderr.write(say(fault));
  process.exit(1);
}
