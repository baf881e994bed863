import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { endOldImports } from "./end-old.ts";
import { ringForJobs } from "./jobs.ts";

/** Every sweep: parts of imports that nobody has done are laid down anew, and old imports end. Done twice, it is done once. */
export const tendImports = async (deps: Deps, at: SchoolRef): Promise<void> => {
  await ringForJobs(deps, scopeOf(at));
  await endOldImports(deps, at);
};
