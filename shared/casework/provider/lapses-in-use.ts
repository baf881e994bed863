import type { Lapse } from "#domain/provider/lapses.ts";
import type { SignOff } from "#domain/provider/sign-off.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { placementRows } from "../views/placement-rows.ts";
import { standingOf } from "./standing.ts";

export type LapsingProvider = {
  readonly provider: string;
  readonly signOff: SignOff;
  readonly lapses: readonly Lapse[];
};

/** Providers of which this school has an open placement. */
export const providersInUse = async (deps: Deps, at: SchoolRef): Promise<readonly string[]> => {
  const rows = await placementRows(deps, scopeOf(at));
  return [...new Set(rows.filter((r) => r.phase !== "closed").map((r) => r.provider))].filter(Boolean);
};

/** What holds until when, for each provider that this school uses; none while it has no policy. */
export const lapsesInUse = async (deps: Deps, at: SchoolRef): Promise<readonly LapsingProvider[]> => {
  const used = await providersInUse(deps, at);
  const standings = await Promise.all(used.map((id) => standingOf(deps, at, id)));
  return standings.flatMap((standing) =>
    standing ? [{ provider: standing.provider.id, signOff: standing.signOff, lapses: standing.lapses }] : [],
  );
};
