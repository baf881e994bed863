import { Temporal } from "temporal-polyfill";
import { packDays } from "#domain/records/days-kept.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Pack, type PackEvent, stepPack } from "#streams/sheets/packs.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { packScope } from "./kept.ts";

const isOld = (p: Pack, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(p.since).add({ hours: packDays * 24 }), now) <= 0;

const step = (deps: Deps, at: SchoolRef, p: Pack, from: Pack["state"], e: PackEvent) =>
  execute(deps, sheets, { stream: sheetsStream(at), id: `${e.type}-${p.id}`, by: "system" }, (s) =>
    stepPack(s.packs, p.id, [from], e),
  );

/** Ends one pack: what is being put together stops first, so that nothing is written after it is erased. */
const end = async (deps: Deps, at: SchoolRef, p: Pack): Promise<void> => {
  if (p.state === "making") await step(deps, at, p, "making", { type: "pack-failed", pack: p.id });
  await deps.files.eraseAll(packScope(at, p.id));
  const from = p.state === "making" ? "failed" : p.state;
  await step(deps, at, p, from, { type: "pack-erased", pack: p.id });
};

const packsThere = async (deps: Deps, at: SchoolRef): Promise<readonly Pack[]> => {
  const row = await deps.views.get("sheets", scopeOf(at), at.school);
  if (!row?.body?.packs) return [];
  return (await read(deps, sheets, sheetsStream(at))).state.packs.filter((p) => !p.erased);
};

/** Every sweep: what is in a pack is erased a week after it was made; that it was made, by whom and of what stays. */
export const endOldPacks = async (deps: Deps, at: SchoolRef): Promise<void> => {
  for (const p of await packsThere(deps, at))
    if (p.state !== "making" && isOld(p, deps.clock.now())) await end(deps, at, p);
};

/** With the records of a pupil every pack goes: one may tell of them, and each can be made again. */
export const endAllPacks = async (deps: Deps, at: SchoolRef): Promise<void> => {
  for (const p of await packsThere(deps, at)) await end(deps, at, p);
};
