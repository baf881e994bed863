import { existsSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import path from "node:path";
import type { Erasure, Erasures } from "#ports/erasures.ts";

const sameAs = (a: Erasure) => (b: Erasure) =>
  a.scope === b.scope && a.purge === b.purge && a.part === b.part;

const read = (line: string): readonly Erasure[] => {
  try {
    return [JSON.parse(line) as Erasure];
  } catch {
    return [];
  }
};

/** One line a part. A line that a power cut broke off was never confirmed, and is left out. */
const linesIn = (text: string): readonly Erasure[] => text.split("\n").filter(Boolean).flatMap(read);

/**
 * What was erased, in a file beside the data folder: a copy of the folder that is put back later does not bring an older list
 * with it. The file is made with its first line.
 */
export function fileErasures(file: string): Erasures {
  const all = async (): Promise<readonly Erasure[]> =>
    existsSync(file) ? linesIn(await readFile(file, "utf8")) : [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    note: (erasure) =>
      inTurn(async () => {
        if ((await all()).some(sameAs(erasure))) return;
        const broken = existsSync(file) && !/(^|\n)$/.test(await readFile(file, "utf8"));
        const handle = await open(file, "a", 0o600);
        try {
          // A line that broke off ends here, and is read as none.
          await handle.write(`${broken ? "\n" : ""}${JSON.stringify(erasure)}\n`);
          await handle.sync();
        } finally {
          await handle.close();
        }
        if (process.platform === "win32") return;
        const folder = await open(path.dirname(file), "r");
        await folder.sync().finally(() => folder.close());
      }),
    list: (scope) =>
      inTurn(async () =>
        (await all())
          .filter((e) => e.scope === scope)
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.part - b.part)),
      ),
  };
}
