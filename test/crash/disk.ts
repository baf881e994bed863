import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chance } from "#infra/simulate/chance.ts";
import type { Fate, Place } from "./fate.ts";

/** What a process leaves behind when it is killed: locks die with it, and SQLite makes its shared index anew. */
const isLeft = (name: string): boolean => !/^lock\.|\.lock|-shm$/.test(name);

/** Copies a data folder as it lies on the disk at this very instant. */
export const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name));
    else if (isLeft(entry.name)) copyFileSync(join(from, entry.name), join(to, entry.name));
};

/** Folders of one run, all gone after `remove`. */
export type Folders = { next(): string; drop(folder: string): void; remove(): void };

export const openFolders = (): Folders => {
  const root = mkdtempSync(join(tmpdir(), "waymark-crash-"));
  let count = 0;
  return {
    next: () => join(root, String(++count)),
    drop: (folder) => rmSync(folder, { recursive: true, force: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

const files: Readonly<Record<Place, string>> = {
  ledger: "ledger.sqlite-wal",
  effects: "ledger.sqlite-wal",
  vault: "ledger.sqlite-wal",
  views: "ledger.sqlite-wal",
  engine: "engine.sqlite-wal",
  mailbox: "mailbox.sqlite-wal",
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Notes how long each journal is before a commit, so that the commit's own bytes can be torn afterwards. */
export const noting = (fate: Fate, root: string) => {
  const sizes = new Map<string, number>();
  const noted: Fate = {
    alive: fate.alive,
    before: (place) => {
      sizes.set(files[place], sizeOf(join(root, files[place])));
      fate.before(place);
    },
    after: fate.after,
  };
  return {
    fate: noted,
    /** Tears the last commit to that place in a copy of the folder at any of its bytes; says whether there was anything to tear. */
    tear: (place: Place, copy: string, chance: Chance): boolean => {
      const file = files[place];
      const before = sizes.get(file);
      if (before === undefined) return false;
      const length = sizeOf(join(copy, file)) - before;
      if (length <= 0) return false;
      truncateSync(join(copy, file), before + chance.below(length));
      return true;
    },
  };
};
