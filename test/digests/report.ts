import { type Seen, sha256 } from "./seen.ts";

const lineOf = ({ where, group, name, hash }: Seen): string => `${where}\t${group}\t${name}\t${hash}\n`;

const digestOf = (all: readonly Seen[]): string => sha256(all.map(lineOf).toSorted().join(""));

const grouped = (all: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> =>
  Map.groupBy(all, ({ where, group }) => `${where}, ${group}`);

/** One line for each placement, phase and role, or kind of mail: how many, and their digest; the total last. */
export const printed = (all: readonly Seen[]): string => {
  const lines = [...grouped(all)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([of, some]) => `${digestOf(some)}  ${some.length}  ${of}`);
  return [...lines, `${digestOf(all)}  ${all.length}  total`, ""].join("\n");
};

const keyOf = ({ where, group, name }: Seen): string => `${where}/${group}/${name}`;

/** What differs between two runs, one line each. */
export const differences = (before: readonly Seen[], after: readonly Seen[]): readonly string[] => {
  const [old, now] = [before, after].map((all) => new Map(all.map((seen) => [keyOf(seen), seen.hash])));
  const gone = [...(old ?? [])].filter(([key]) => !now?.has(key)).map(([key]) => `gone     ${key}`);
  const other = [...(now ?? [])]
    .filter(([key, hash]) => old?.get(key) !== hash)
    .map(([key]) => `${old?.has(key) ? "differs " : "new     "} ${key}`);
  return [...other, ...gone];
};
