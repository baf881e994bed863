import type { VaultPlace } from "#ports/erasures.ts";
import type { Deps } from "#ports/host.ts";
import type { Counts, Store } from "#streams/records/events.ts";
import { brokenAt } from "../commit/hash-chain.ts";
import type { Places } from "./found.ts";

/** What is erased of each store. People come last: as long as they are there, it can be seen whose record it is. */
export type Targets = {
  readonly vault: readonly VaultPlace[];
  readonly people: readonly VaultPlace[];
  readonly files: readonly string[];
  readonly mails: readonly string[];
  readonly links: Places["links"];
  readonly drafts: Places["drafts"];
  readonly rows: Places["rows"];
  readonly runs: readonly string[];
};

const once = (places: readonly VaultPlace[]): readonly VaultPlace[] => [
  ...new Map(places.map((p) => [`${p.scope} ${p.id}`, { scope: p.scope, id: p.id }])).values(),
];

/** Places as targets, with what a purge that was broken off had noted before. */
export const targetsOf = (
  p: Places,
  noted: Pick<Targets, "vault" | "files" | "mails"> = { vault: [], files: [], mails: [] },
): Targets => {
  const people = once(p.people);
  const isPerson = (at: VaultPlace): boolean =>
    people.some((one) => one.scope === at.scope && one.id === at.id);
  const drafts = p.drafts.flatMap(({ scope, vault }) => (vault === "" ? [] : [{ scope, id: vault }]));
  const vault = once([...p.words, ...p.kept, ...drafts, ...noted.vault]).filter((at) => !isPerson(at));
  return {
    ...{ vault, people, links: p.links, drafts: p.drafts, rows: p.rows, runs: p.runs },
    files: [...new Set([...p.files, ...noted.files])],
    mails: [...new Set([...p.mails, ...noted.mails])],
  };
};

const stored = async (deps: Deps, places: readonly VaultPlace[]) => {
  const scopes = [...new Set(places.map((p) => p.scope))];
  const found = await Promise.all(
    scopes.map((scope) =>
      deps.vault.get(
        scope,
        places.filter((p) => p.scope === scope).map((p) => p.id),
      ),
    ),
  );
  return found.flat();
};

const sum = async (counts: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(counts)).reduce((a, b) => a + b, 0);

/** How much of the targets is there now, store by store: before a purge what it will erase, afterwards nothing. */
export const countOf = async (deps: Deps, t: Targets): Promise<Counts> => {
  const records = await stored(deps, [...t.vault, ...t.people]);
  const isThere = (row: Places["rows"][number]) =>
    deps.effects.get(row.kind, row.scope, row.key).then((found) => (found ? 1 : 0));
  const copies = records.filter((r) => r.kind === "letter").length;
  const counts: readonly (readonly [Store, number])[] = [
    ["vault", records.length - copies],
    ["mail-copies", copies],
    ["search", records.reduce((n, r) => n + r.index.length, 0)],
    ["files", await sum(t.files.map((folder) => deps.files.count(folder)))],
    ["mailbox", (await deps.keptHere?.mails(t.mails)) ?? 0],
    ["links", await sum(t.links.map(isThere))],
    ["drafts", await sum(t.drafts.map(isThere))],
    ["outbox", await sum(t.rows.map(isThere))],
    ["runs", await sum(t.runs.map(async (prefix) => (await deps.keptHere?.runs(prefix)) ?? 0))],
  ];
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
};

/** A mail that waits is noted as dropped first: what follows the ledger anew would lay it in the outbox again. */
const removeRow = async (deps: Deps, { kind, scope, key }: Places["rows"][number]): Promise<void> => {
  if (kind === "unsent") {
    const body = { state: "dropped", at: deps.clock.now().toString() };
    await deps.effects.putIfAbsent({ kind: "sent", scope, key, body });
  }
  await deps.effects.remove(kind, scope, key);
};

/** Erases the targets. Whatever stops it, it can be done again from the start, and ends the same. */
export const eraseAll = async (deps: Deps, t: Targets): Promise<void> => {
  for (const row of [...t.drafts, ...t.links, ...t.rows]) await removeRow(deps, row);
  for (const folder of t.files) await deps.files.eraseAll(folder);
  if (t.mails.length > 0) await deps.keptHere?.forgetMails(t.mails);
  for (const prefix of t.runs) await deps.keptHere?.forgetRuns(prefix);
  // Only what is there: a list of thousands of mails holds few copies, and erasing one costs a look through the index.
  for (const { scope, id } of await stored(deps, t.vault)) await deps.vault.erase(scope, id);
  for (const { scope, id } of t.people) await deps.vault.erase(scope, id);
};

/** How many commits of these streams were looked at; throws when a chain of hashes does not hold. */
export const verifiedCommits = async (deps: Deps, streams: readonly string[]): Promise<number> => {
  let commits = 0;
  for (const stream of streams) {
    const all = await deps.ledger.read(stream);
    if (brokenAt(all).length > 0)
      throw Object.assign(new Error("A chain does not hold after a purge"), { name: "BrokenChain" });
    commits += all.length;
  }
  return commits;
};
