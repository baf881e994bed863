import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { endOldPacks } from "../evidence/end-old.ts";
import { endOldImports } from "../import/end-old.ts";
import { ringForParts } from "./parts.ts";

/** Every sweep: parts of work that nobody has done are laid down anew, and old imports and packs end. Done twice, it is done once. */
export const tendWork = async (deps: Deps, at: SchoolRef): Promise<void> => {
  await ringForParts(deps, scopeOf(at));
  await endOldImports(deps, at);
  await endOldPacks(deps, at);
};
