import type { Commit } from "../domain/commit.ts";
import { endOf, startOf } from "../domain/placement/facts.ts";
import { cycleOf, type Placement } from "../domain/placement/state.ts";
import type { Provider } from "../domain/provider/provider.ts";
import type { Pupil } from "../domain/pupil/pupil.ts";
import type { School } from "../domain/school/school.ts";
import { parseStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import type { ViewRow } from "../ports/views.ts";
import { scopeOfStream } from "./outbox.ts";
import { placements, providers, pupils, read, schools } from "./streams.ts";

type Row = Omit<ViewRow, "scope">;

const placementRow = (p: Placement): Row => ({
  view: "placements",
  key: p.id,
  version: p.version,
  body: {
    pupil: p.pupil,
    phase: p.phase,
    cycle: cycleOf(p),
    epoch: p.epoch,
    route: p.route,
    openedAt: p.openedAt,
    provider: p.provider?.id ?? "",
    start: startOf(p),
    end: endOf(p),
    frozen: p.frozen,
    profile: p.profile.id,
  },
});

const pupilRow = (p: Pupil): Row => ({
  view: "pupils",
  key: p.id,
  version: p.version,
  body: {
    yearGroup: p.yearGroup,
    statuses: p.statuses,
    openPlacement: p.openPlacement ?? "",
    contacts: p.contacts.length,
  },
});

const providerRow = (p: Provider): Row => ({
  view: "providers",
  key: p.id,
  version: p.version,
  body: { facts: p.facts, places: p.places, reserved: p.reserved.length },
});

const schoolRow = (s: School): Row => ({
  view: "schools",
  key: s.id,
  version: s.version,
  body: { profile: s.profile, schoolType: s.schoolType, staff: s.staff },
});

const rowOf = async (deps: Deps, stream: string): Promise<Row> => {
  switch (parseStream(stream).kind) {
    case "placement":
      return placementRow((await read(deps, placements, stream)).state);
    case "pupil":
      return pupilRow((await read(deps, pupils, stream)).state);
    case "provider":
      return providerRow((await read(deps, providers, stream)).state);
    case "school":
      return schoolRow((await read(deps, schools, stream)).state);
  }
};

/**
 * The one projector: a stream's row as its latest commit leaves it. Projecting late, twice or out of order changes
 * nothing, because a row remembers the version that it shows.
 */
export const project = async (deps: Deps, commit: Pick<Commit, "stream">): Promise<void> => {
  const scope = scopeOfStream(commit.stream);
  await deps.views.put({ scope, ...(await rowOf(deps, commit.stream)) });
};

/** Rebuilds every view from the ledger; nothing outside the views changes. */
export const rebuildViews = async (deps: Deps): Promise<void> => {
  await deps.views.clear();
  for await (const stream of deps.ledger.streams(`${deps.settings.tenant}/`)) await project(deps, { stream });
};
