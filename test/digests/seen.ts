import { createHash } from "node:crypto";
import { linkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One thing that somebody saw: a page, its JSON, or a mail. Its three names are its place in a folder of words. */
export type Seen = {
  /** A profile and a placement of it, or a profile's year. */
  readonly where: string;
  /** Phase and role, or what kind of mail. */
  readonly group: string;
  readonly name: string;
  readonly hash: string;
};

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Letters that every file system takes; a name that is cut short goes on with its hash. */
const fileName = (name: string): string => {
  const plain = name.replaceAll(/[^\w.@ ()-]+/g, "_").replace(/^_/, "");
  return plain.length > 150 ? `${plain.slice(0, 130)}-${sha256(name).slice(0, 12)}` : plain || "root";
};

/** Takes what is seen: its hash is kept, and where there is a folder its words, each different text once. */
export const collecting = (folder: string | undefined) => {
  const all: Seen[] = [];
  const counts = new Map<string, number>();
  const files = new Map<string, string>();
  const kept = (seen: Seen, text: string): void => {
    if (folder === undefined) return;
    const file = join(folder, seen.where, seen.group, seen.name);
    mkdirSync(dirname(file), { recursive: true });
    const same = files.get(seen.hash);
    if (same) linkSync(same, file);
    else {
      writeFileSync(file, text);
      files.set(seen.hash, file);
    }
  };
  return {
    all: (): readonly Seen[] => all,
    take: (where: string, group: string, named: string, text: string): void => {
      const place = { where: fileName(where), group: fileName(group) };
      const key = fileName([where, group, named].join(" "));
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const name = fileName(count === 1 ? named : `${named} (${count})`);
      const seen = { ...place, name, hash: sha256(text) };
      all.push(seen);
      kept(seen, text);
    },
  };
};

export type Collecting = ReturnType<typeof collecting>;
