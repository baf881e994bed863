import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OptionsFault } from "../options-fault.ts";

const SECRET_BYTES = 32;

/** Everything that one machine keeps, in one folder that can be copied when the host stands still. */
export type DataFolder = {
  readonly root: string;
  readonly ledger: string;
  readonly engine: string;
  readonly mailbox: string;
  readonly files: string;
  readonly clock: string;
  readonly lock: string;
  /** Beside the folder, not in it: what was erased, so that an older copy of the folder does not bring it back. */
  readonly erased: string;
  /** 32 bytes, made once; whoever has them can make sessions and links. */
  readonly secret: Uint8Array;
};

const madeFolder = (path: string): void => {
  try {
    // What is inside is about children: nobody else on this machine may look.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (fault) {
    const why = fault instanceof Error && "code" in fault ? String(fault.code) : "unknown fault";
    throw new OptionsFault([`--data: cannot make or use the folder ${path} (${why})`]);
  }
};

const secretIn = (file: string): Uint8Array => {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(SECRET_BYTES), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  const secret = readFileSync(file);
  if (secret.byteLength !== SECRET_BYTES)
    throw new OptionsFault([`--data: ${file} is not whole; restore it from a backup`]);
  chmodSync(file, 0o600);
  return new Uint8Array(secret);
};

/** Opens (or makes) a data folder. Take its lock before anything else touches it. */
export const openDataFolder = (path: string, lock: (file: string) => void): DataFolder => {
  const root = resolve(path);
  madeFolder(root);
  madeFolder(join(root, "files"));
  lock(join(root, "lock.sqlite"));
  return {
    root,
    ledger: join(root, "ledger.sqlite"),
    engine: join(root, "engine.sqlite"),
    mailbox: join(root, "mailbox.sqlite"),
    files: join(root, "files"),
    clock: join(root, "clock.json"),
    lock: join(root, "lock.sqlite"),
    erased: `${root}-erased.jsonl`,
    secret: secretIn(join(root, "secret")),
  };
};
