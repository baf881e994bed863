import type { Commit } from "#domain/commit.ts";
import { releasePlace } from "#domain/provider/provider.ts";
import { parseStream, providerStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { placements, providers, read } from "../commit/streams.ts";

/** A route without a provider gives back the place that was reserved on the route before; done twice, it is done once. */
export const giveBackPlace = async (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> => {
  const { commits } = await read(deps, placements, commit.stream);
  const { id } = parseStream(commit.stream);
  const before = placements(id, commits.slice(0, commit.version - 1)).provider;
  if (!before || placements(id, commits.slice(0, commit.version)).provider) return;
  const command = {
    stream: providerStream(at.tenant, before.id),
    id: `rerouted-${commit.hash.slice(0, 32)}`,
    by: "system",
  };
  await execute(deps, providers, command, (p) => releasePlace(p, id));
};
