import { Temporal } from "temporal-polyfill";
import { packDays } from "#domain/records/days-kept.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Pack, stepPack } from "#streams/sheets/packs.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { erasePack } from "./kept.ts";

const isOld = (p: Pack, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(p.since).add({ hours: packDays * 24 }), now) <= 0;

/** Every sweep: what is in a pack is erased a week after it was made; that it was made, by whom and of what stays. */
export const endOldPacks = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const row = await deps.views.get("sheets", scopeOf(at), at.school);
  if (!row?.body?.packs) return;
  const { state } = await read(deps, sheets, sheetsStream(at));
  for (const p of state.packs) {
    if (p.erased || p.state === "making" || !isOld(p, deps.clock.now())) continue;
    await erasePack(deps, at, p.id);
    const command = { stream: sheetsStream(at), id: `pack-erased-${p.id}`, by: "system" };
    await execute(deps, sheets, command, (s) =>
      stepPack(s.packs, p.id, ["made", "failed"], { type: "pack-erased", pack: p.id }),
    );
  }
};
