import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";

/** Every school of this deployment's tenant. */
export const schoolsOf = async (deps: Deps): Promise<readonly SchoolRef[]> => {
  const { tenant } = deps.settings;
  return (await deps.views.list("schools", tenant)).map((row) => ({ tenant, school: row.key }));
};
