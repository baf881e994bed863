import { type Mailbox, openMailbox } from "#adapters/local/mailbox.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { type HostClock, openClock } from "../clock/open-clock.ts";
import type { Closing } from "../closing.ts";
import type { Options } from "../options.ts";
import { anchoredLedger } from "../proof/anchored-ledger.ts";
import { type Anchors, openAnchors } from "../proof/anchors.ts";
import { takeBegun } from "../proof/compare.ts";
import type { Settings } from "../settings.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { dynamoStorage } from "./dynamo-storage.ts";
import { takeLock } from "./lock.ts";
import { migrate, prepare, refuseNewer } from "./migrate.ts";
import { type Storage, sqliteStorage } from "./storage.ts";

/** What a host stands on: all of it outlives the process. */
export type Foundation = {
  /** The ledger itself, and what is noted of it apart. */
  readonly proof: Proof;
  readonly folder: DataFolder;
  readonly clock: HostClock;
  readonly storage: Storage;
  readonly mailbox: Mailbox;
  /** What was done to a folder of an earlier version, a sentence each. */
  readonly migrated: readonly string[];
};

export type Proof = { readonly ledger: Storage["ledger"]; readonly anchors: Anchors };

const openStorage = (settings: Settings, folder: DataFolder): Storage | Promise<Storage> =>
  settings.dynamo ? dynamoStorage(settings.dynamo) : sqliteStorage(folder.ledger);

/** Opens the data folder and what is in it. Throws OptionsFault when it is in use or does not fit the options. */
export const openFoundation = async (
  options: Options,
  settings: Settings,
  closing: Closing,
): Promise<Foundation> => {
  const folder = openDataFolder(options.data, (file) => closing.add(takeLock(file).release));
  const found = refuseNewer(folder.root);
  const clock = openClock(folder.clock, options.clock);
  const copied = prepare(folder.root, found);
  const storage = await openStorage(settings, folder);
  closing.add(storage.close);
  const migrated = await migrate(folder.root, found, storage);
  const anchors = openAnchors(folder.root);
  closing.add(() => anchors.close());
  const proof = { ledger: storage.ledger, anchors };
  if (!found) anchors.start();
  await takeBegun(proof);
  const mails = openSqlite(folder.mailbox);
  closing.add(() => mails.close());
  const ledger = anchoredLedger(storage.ledger, anchors);
  return {
    ...{ folder, clock, proof },
    ...{ storage: { ...storage, ledger }, mailbox: openMailbox(mails), migrated: [...copied, ...migrated] },
  };
};
