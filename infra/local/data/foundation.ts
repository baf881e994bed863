import { type Mailbox, openMailbox } from "#adapters/local/mailbox.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { type HostClock, openClock } from "../clock/open-clock.ts";
import type { Closing } from "../closing.ts";
import type { Options } from "../options.ts";
import type { Settings } from "../settings.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { dynamoStorage } from "./dynamo-storage.ts";
import { takeLock } from "./lock.ts";
import { type Storage, sqliteStorage } from "./storage.ts";

/** What a host stands on: all of it outlives the process. */
export type Foundation = {
  readonly folder: DataFolder;
  readonly clock: HostClock;
  readonly storage: Storage;
  readonly mailbox: Mailbox;
};

const openStorage = (settings: Settings, folder: DataFolder): Storage | Promise<Storage> =>
  settings.dynamo ? dynamoStorage(settings.dynamo) : sqliteStorage(folder.ledger);

/** Opens the data folder and what is in it. Throws OptionsFault when it is in use or does not fit the options. */
export const openFoundation = async (
  options: Options,
  settings: Settings,
  closing: Closing,
): Promise<Foundation> => {
  const folder = openDataFolder(options.data, (file) => closing.add(takeLock(file).release));
  const clock = openClock(folder.clock, options.clock);
  const storage = await openStorage(settings, folder);
  closing.add(storage.close);
  const mails = openSqlite(folder.mailbox);
  closing.add(() => mails.close());
  return { folder, clock, storage, mailbox: openMailbox(mails) };
};
