import { fullName } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import { lastProfileOf } from "#policy/profiles.ts";
import type { Deps } from "#ports/host.ts";
import type { PackOf } from "#streams/sheets/packs.ts";
import { placements, read } from "../commit/streams.ts";
import { providerOf, pupilOf } from "../people/people.ts";

/** What a pack is about, in words. */
export const aboutPack = async (deps: Deps, at: SchoolRef, of: PackOf): Promise<string> => {
  switch (of.what) {
    case "placement": {
      const { state } = await read(deps, placements, placementStream(at, of.id));
      const pupil = await pupilOf(deps, scopeOf(at), state.pupil);
      return `Placement of ${pupil ? fullName(pupil) : "a pupil whose record is erased"}`;
    }
    case "provider":
      return `Provider: ${(await providerOf(deps, at.tenant, of.id))?.name ?? "record erased"}`;
    case "term":
      return `All placements from ${longDate(of.from)} to ${longDate(of.to)}`;
    case "policy":
      return `Policy: ${lastProfileOf(of.id, of.to)?.title ?? of.id}, all placements`;
  }
};
