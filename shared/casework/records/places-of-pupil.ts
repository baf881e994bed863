import { fullName } from "#contracts/people.ts";
import { waitingFolder } from "#contracts/uploads.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { VaultRecord } from "#ports/vault.ts";
import type { Left } from "#streams/records/events.ts";
import { pupilOf } from "../people/people.ts";
import { touchesConcern } from "./concern-of.ts";
import { effectsOf } from "./effects-of.ts";
import { copyOf, names, type Places, wordsAt } from "./found.ts";
import { type PupilIds, pupilIds } from "./pupil-ids.ts";
import { type Elsewhere, elsewhere } from "./words-elsewhere.ts";

/** Every stream of the school and every provider of its tenant, but the pupil's own. */
async function* others(deps: Deps, at: SchoolRef, own: readonly string[]): AsyncGenerator<string> {
  for (const prefix of [`${scopeOf(at)}/`, `${at.tenant}/provider/`])
    for await (const stream of deps.ledger.streams(prefix)) if (!own.includes(stream)) yield stream;
}

const lastOf = (commits: readonly Commit[], ids: readonly string[]): string =>
  commits.filter((c) => names(c.events, ids)).at(-1)?.at ?? "";

/** Records of the vault under fixed ids, and copies of mails that say the pupil's name. */
const isKept = (record: VaultRecord, ids: PupilIds, name: string): boolean => {
  if (ids.all.includes(record.id)) return false;
  if (names(record.id, ids.all)) return true;
  return record.kind === "letter" && name !== "" && JSON.stringify(record.body).includes(name);
};

const leftOf = (shared: number): readonly Left[] =>
  shared === 0
    ? []
    : [{ why: "Words that are part of another pupil’s or the school’s own record as well.", count: shared }];

/**
 * Everything that the school keeps of a pupil, found by reading every commit and every record of the vault: nothing has to
 * be listed by kind to be found. For a purge, and for an answer to a request for access; too much work for a list.
 */
export const placesOfPupil = async (deps: Deps, at: SchoolRef, pupil: string): Promise<Places> => {
  const scope = scopeOf(at);
  const ids = await pupilIds(deps, at, pupil);
  const own = (await Promise.all(ids.streams.map((stream) => deps.ledger.read(stream)))).flat();
  const found: Elsewhere[] = [];
  let lastEntry = "";
  for await (const stream of others(deps, at, ids.streams)) {
    const commits = await deps.ledger.read(stream);
    const there = elsewhere(stream, commits, ids.all);
    found.push(there);
    if (parseStream(stream).kind !== "register") continue;
    const last = lastOf(commits, ids.all);
    if (last > lastEntry) lastEntry = last;
  }
  const record = await pupilOf(deps, scope, pupil);
  const name = record ? fullName(record) : "";
  const kept: VaultRecord[] = [];
  for await (const one of deps.vault.all(scope)) if (isKept(one, ids, name)) kept.push(one);
  const mails = [...own.flatMap((c) => c.owes.map((m) => m.key)), ...found.flatMap((f) => f.mails)];
  const mine = [
    ...own.flatMap((c) => wordsAt(c, c.events)),
    ...found.flatMap((f) => [...f.own, ...f.ofEntry]),
  ];
  const shared = found.flatMap((f) => f.shared).filter((w) => !mine.some((m) => m.id === w.id));
  const copies = kept.filter((r) => r.id.startsWith("letter-")).map((r) => r.id.slice("letter-".length));
  return {
    streams: ids.streams,
    people: [
      ...ids.contacts.map((id) => ({ scope, id, kind: "contact" as const })),
      ...[pupil, ...ids.merged].map((id) => ({ scope, id, kind: "pupil" as const })),
    ],
    words: mine,
    kept: [...kept.map(({ id }) => ({ scope, id })), ...mails.map((key) => copyOf(scope, key))],
    mails: [...new Set([...mails, ...copies])],
    files: ids.placements.flatMap((id) => [
      `${scope}/${id}`,
      [at.tenant, waitingFolder, at.school, id].join("/"),
    ]),
    ...(await effectsOf(deps, scope, ids.all)),
    runs: ids.placements.map((id) => `${id}-`),
    left: leftOf(shared.length),
    shared,
    concern: touchesConcern(own) || found.some((f) => f.safety),
    lastEntry,
  };
};
