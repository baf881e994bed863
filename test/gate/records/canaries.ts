import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { House } from "../house.ts";

const quoted = (name: unknown): string => `"${String(name)}"`;

/** Every table of every database, row by row, as text. */
const inTables = (house: House): readonly string[] =>
  house.databases.flatMap((db) =>
    db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .flatMap(({ name }) =>
        db
          .prepare(`SELECT * FROM ${quoted(name)}`)
          .all()
          .map((row) =>
            [
              String(name),
              ...Object.values(row).map((v) =>
                v instanceof Uint8Array ? Buffer.from(v).toString() : String(v),
              ),
            ].join(" "),
          ),
      ),
  );

const inFiles = async (house: House): Promise<readonly string[]> => {
  const all = await readdir(house.files.root, { recursive: true, withFileTypes: true });
  return Promise.all(
    all
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return `${path} ${(await readFile(path)).toString()}`;
      }),
  );
};

const inRuns = async ({ deps }: House): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const machine of ["placement", "gate", "attendance-day"])
    for (const run of (await deps.runs.list(machine)).items)
      all.push(JSON.stringify([run, (await deps.runs.history(machine, run.name)).items]));
  return all;
};

/** Everything that is stored anywhere, a text each. */
export const everything = async (house: House): Promise<readonly string[]> => [
  ...inTables(house),
  ...(await inFiles(house)),
  ...(await inRuns(house)),
  ...house.log.map((line) => JSON.stringify(line)),
  ...(await house.deps.erasures.list(house.scope)).map((e) => JSON.stringify(e)),
];

/** Where a canary still is, shortened. */
export const canaries = async (house: House): Promise<readonly string[]> =>
  (await everything(house))
    // The mailbox's mails wrap words; base64 and quoted-printable are looked at by their plain parts.
    .filter((text) => /canary/i.test(text))
    .map((text) => {
      const at = text.search(/canary/i);
      return `${text.slice(0, 60)} … ${text.slice(Math.max(0, at - 80), at + 60)}`;
    });
