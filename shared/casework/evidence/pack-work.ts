import { londonDate } from "#domain/calendar/london.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Pack, type PackEvent, packOf, stepPack } from "#streams/sheets/packs.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { layPart, note } from "../jobs/parts.ts";
import type { WorkDone } from "../jobs/worker.ts";
import { gathered, unitsOf } from "./gather.ts";
import { eraseGathered, keepGathered, keepUnits, keptGathered, keptUnits } from "./kept.ts";
import { madeFrom } from "./make.ts";

/** Pieces that are read before the next part is laid down: some seconds of work on AWS. */
const atOnce = 8;

const step = (deps: Deps, at: SchoolRef, id: string, e: PackEvent) =>
  execute(deps, sheets, { stream: sheetsStream(at), id: `${e.type}-${id}`, by: "system" }, (s) =>
    stepPack(s.packs, id, ["making"], e),
  );

const offsets = (units: number): readonly number[] =>
  Array.from({ length: Math.ceil(units / atOnce) }, (_, i) => i * atOnce);

/** Which pieces there are is settled with the first part, so that what begins meanwhile cuts nothing in two. */
const unitsFor = async (deps: Deps, at: SchoolRef, pack: Pack) => {
  const kept = await keptUnits(deps, at, pack.id);
  if (kept) return kept;
  const units = await unitsOf(deps, at, pack.of);
  await keepUnits(deps, at, pack.id, units);
  return units;
};

const gather = async (deps: Deps, at: SchoolRef, pack: Pack, offset: number): Promise<void> => {
  const scope = scopeOf(at);
  const units = await unitsFor(deps, at, pack);
  await keepGathered(
    deps,
    at,
    pack.id,
    offset,
    await gathered(deps, at, units.slice(offset, offset + atOnce)),
  );
  const done = Math.min(units.length, offset + atOnce);
  await note(deps, scope, { work: "pack", id: pack.id, body: { done, of: units.length } });
  const next =
    done < units.length
      ? ({ step: "gather", offset: done } as const)
      : ({ step: "make", offset: 0 } as const);
  await layPart(deps, scope, { work: "pack", id: pack.id, ...next });
};

const make = async (deps: Deps, at: SchoolRef, pack: Pack): Promise<void> => {
  const units = (await keptUnits(deps, at, pack.id)) ?? [];
  const parts = await Promise.all(offsets(units.length).map((o) => keptGathered(deps, at, pack.id, o)));
  if (units.length > 0 && parts.some((part) => !part))
    throw Object.assign(new Error("A part of a pack is gone"), { name: "PackPartGone" });
  const made = await madeFrom(deps, at, pack, {
    lines: parts.flatMap((part) => part?.lines ?? []),
    files: parts.flatMap((part) => part?.files ?? []),
    chains: parts.flatMap((part) => part?.chains ?? []),
  });
  await step(deps, at, pack.id, { type: "pack-made", pack: pack.id, ...made });
  await eraseGathered(deps, at, pack.id, offsets(units.length));
};

const found = async (deps: Deps, at: SchoolRef, id: string): Promise<Pack | undefined> =>
  packOf((await read(deps, sheets, sheetsStream(at))).state.packs, id);

/** Packs of evidence: what was read is kept part by part, and the last part writes it. */
export const packWork: WorkDone = {
  does: async (deps, at, part) => {
    const pack = await found(deps, at, part.id);
    if (pack?.state !== "making") return;
    if (part.step === "gather") await gather(deps, at, pack, part.offset);
    if (part.step === "make") await make(deps, at, pack);
  },
  givesUp: async (deps, at, id) => {
    await step(deps, at, id, { type: "pack-failed", pack: id });
    // What was written of it goes at the sweep that ends it.
    const units = (await keptUnits(deps, at, id)) ?? [];
    await eraseGathered(deps, at, id, offsets(units.length));
    await noteFailed(deps, at, {
      key: failureKey("pack-failed", id),
      kind: "pack-failed",
      roles: ["ap-lead", "admin"],
      urgent: false,
      ...{ placement: "", promise: londonDate(deps.clock.now()), person: "" },
      link: `/evidence/packs/${id}`,
      ref: id,
      stream: sheetsStream(at),
    });
  },
};
