import type { Storage } from "../storage.ts";

export type Migrated = {
  /** The data folder. What is in it beside the ledger's database is opened by the migration itself. */
  readonly root: string;
  readonly storage: Storage;
};

/**
 * Takes a folder from one version to the next. It can be begun again: a crash in its midst leaves the folder at the
 * version before, with what was done until then.
 */
export type Migration = {
  /** The version that the folder has afterwards. */
  readonly to: number;
  /** What it does, for whoever starts the host. */
  readonly what: string;
  readonly run: (m: Migrated) => Promise<void>;
};
