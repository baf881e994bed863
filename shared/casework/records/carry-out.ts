import { decided } from "#domain/decision.ts";
import { pupilStream, recordsStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Erasure } from "#ports/erasures.ts";
import type { Deps } from "#ports/host.ts";
import { eraseRecord } from "#streams/pupil/pupil.ts";
import type { Counts, Proof } from "#streams/records/events.ts";
import { type Purge, subjectKey } from "#streams/records/records.ts";
import { execute } from "../commit/execute.ts";
import { pupils, read, records } from "../commit/streams.ts";
import { endAllPacks } from "../evidence/end-old.ts";
import { countOf, eraseAll, type Targets, targetsOf, verifiedCommits } from "./erase.ts";
import type { Places } from "./found.ts";
import { against, type Exact, stopping } from "./judge.ts";
import { placesOf } from "./places.ts";

const system = "system";

/** Ids of a part of the list, so that no part is larger than a row may be. */
const idsOfPart = 500;

const partsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / idsOfPart) }, (_, i) =>
    all.slice(i * idsOfPart, (i + 1) * idsOfPart),
  );

/** What earlier tries of this purge have noted. */
export const notedOf = (all: readonly Erasure[], purge: string) => {
  const parts = all.filter((e) => e.purge === purge);
  return {
    parts,
    vault: parts.flatMap((e) => e.vault),
    files: parts.flatMap((e) => e.files),
    mails: parts.flatMap((e) => e.mails),
    found: parts.find((e) => e.part === 0)?.found as Counts | undefined,
  };
};

/** Notes what will be erased, outside of what is backed up, before anything is. The last part first: part 0 says it is whole. */
const note = async (
  deps: Deps,
  at: SchoolRef,
  p: Purge,
  t: Targets,
  { found, after }: { readonly found: Counts; readonly after: number },
): Promise<void> => {
  const vault = partsOf([...t.vault, ...t.people]);
  const mails = partsOf(t.mails);
  const base = {
    ...{ scope: scopeOf(at), purge: p.id, at: deps.clock.now().toString(), subject: subjectKey(p.subject) },
    ...{ reason: p.reason, askedBy: p.askedBy, approvedBy: p.decidedBy },
  };
  for (let part = Math.max(vault.length, mails.length, 1) - 1; part >= 0; part -= 1)
    await deps.erasures.note({
      ...base,
      // Parts of a try that died before part 0 stay as they are: these have numbers of their own.
      part: part === 0 ? 0 : after + part,
      ...{ vault: vault[part] ?? [], mails: mails[part] ?? [] },
      files: part === 0 ? t.files : [],
      found: part === 0 ? found : {},
    });
};

/** That the pupil's record is erased stands on the pupil's own stream: lists leave the pupil out, and nothing more is recorded. */
export const markErased = async (deps: Deps, at: SchoolRef, p: Pick<Purge, "id" | "subject">) => {
  if (p.subject.what !== "pupil") return;
  const { merged } = (await read(deps, pupils, pupilStream(at, p.subject.id))).state;
  for (const id of [p.subject.id, ...merged]) {
    const command = { stream: pupilStream(at, id), id: `erased-${p.id}`, by: system };
    await execute(deps, pupils, command, (state) => eraseRecord(state, p.id));
  }
};

/** What is found when it is looked for again after a purge: all of it must be gone. */
const proven = async (deps: Deps, t: Targets): Promise<Counts> => {
  const still = await countOf(deps, t);
  if (Object.keys(still).length > 0)
    throw Object.assign(new Error("Something is there after a purge"), { name: "PurgeNotWhole" });
  return still;
};

/** What only every record tells: lists and pages estimate it. */
const exactOf = ({ lastEntry, concern }: Places): Exact => ({
  ...(lastEntry === undefined ? {} : { lastEntry }),
  ...(concern === undefined ? {} : { concern }),
});

const stop = async (deps: Deps, at: SchoolRef, { id }: Purge, because: readonly string[]): Promise<void> => {
  const command = { stream: recordsStream(at), id: `stopped-${id}`, by: system };
  await execute(deps, records, command, () => decided([{ type: "purge-stopped", purge: id, because }]));
};

/**
 * Carries out one approved purge. It is judged once more before anything is erased; what will be erased is noted outside of the
 * data; then it is erased, and looked for again. A process that dies on the way goes on at the next sweep: the ledger still
 * says where everything was, and the note what only the erased records had told.
 */
export const carryOut = async (deps: Deps, at: SchoolRef, purge: Purge): Promise<void> => {
  const earlier = notedOf(await deps.erasures.list(scopeOf(at)), purge.id);
  const places = await placesOf(deps, at, purge.subject);
  if (earlier.found === undefined) {
    const speaks = await against(deps, at, purge.subject, purge.reason, exactOf(places));
    const stops = stopping(speaks, purge.reason);
    if (stops.length > 0) return stop(deps, at, purge, stops);
  }
  const targets = targetsOf(places, earlier);
  const found = earlier.found ?? (await countOf(deps, targets));
  if (earlier.found === undefined) {
    const after = Math.max(0, ...earlier.parts.map((e) => e.part));
    await note(deps, at, purge, targets, { found, after });
  }
  await eraseAll(deps, targets);
  await endAllPacks(deps, at);
  await markErased(deps, at, purge);
  const proof: Proof = {
    erased: found,
    stillThere: await proven(deps, targets),
    commits: await verifiedCommits(deps, places.streams),
    left: places.left,
  };
  const command = { stream: recordsStream(at), id: `done-${purge.id}`, by: system };
  await execute(deps, records, command, () => decided([{ type: "purge-done", purge: purge.id, proof }]));
};

/** Every approved purge of a school, the earliest first. */
export const carryOutPurges = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const { state } = await read(deps, records, recordsStream(at));
  for (const purge of state.purges) if (purge.state === "approved") await carryOut(deps, at, purge);
};
