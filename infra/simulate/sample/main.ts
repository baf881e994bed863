import { resolve } from "node:path";
import { longDate } from "#domain/calendar/date-words.ts";
import { openDataFolder } from "#infra/local/data/data-folder.ts";
import { takeLock } from "#infra/local/data/lock.ts";
import { prepare } from "#infra/local/data/migrate.ts";
import { readOptions } from "#infra/local/options.ts";
import { OptionsFault } from "#infra/local/options-fault.ts";
import { beginSample, noteSample } from "#infra/local/sample/sample-file.ts";
import { readSettings } from "#infra/local/settings.ts";
import { beginsAt, playSample } from "./play.ts";
import { lastingFault } from "./troubles.ts";
import { openSampleWorld } from "./world.ts";

/** Always the same school. */
const seed = "sample-1";

/** Where the mails' links lead if the host's port is not known yet; the mailbox shows them with the host's own. */
const anyPort = "http://127.0.0.1:8080";

/** Plays the sample into a data folder of its own. The folder says that it is whole once everything is on the disk. */
const makeSample = async (path: string, publicUrl: string): Promise<void> => {
  let release = (): void => {};
  const folder = openDataFolder(path, (file) => {
    ({ release } = takeLock(file));
    beginSample(resolve(path));
  });
  prepare(folder.root, undefined);
  const fault = lastingFault();
  // Nothing is sent from here, whatever the host is set to: these people are invented.
  const settings = readSettings(readOptions([]), {});
  const world = await openSampleWorld({
    ...{ folder, settings, seed, begins: beginsAt, publicUrl, failing: fault.failing },
    // What fails in the play is meant to, and is on the pages.
    log: () => {},
  });
  await playSample({
    ...{ world, seed, fault },
    told: () => {},
    onDay: (day, part) => process.send?.({ day: longDate(day), part }),
  });
  await world.end();
  noteSample(folder.root, "whole");
  release();
};

process.umask(0o077);
// Ctrl-C reaches this process too; whoever started it ends it.
process.on("SIGINT", () => {});
// Whoever started this has gone: nobody waits for the school any more.
process.once("disconnect", () => process.exit(1));

try {
  const [path, publicUrl] = process.argv.slice(2);
  if (path === undefined) throw new OptionsFault(["The sample needs a data folder."]);
  await makeSample(path, publicUrl ?? anyPort);
  process.exit(0);
} catch (fault) {
  process.stderr.write(
    `${fault instanceof OptionsFault ? fault.message : fault instanceof Error ? fault.stack : String(fault)}\n`,
  );
  process.exit(1);
}
