import { placementStream, pupilStream, scopeOf } from "#domain/streams.ts";
import { noteConcernBeside } from "#promises/deciding/copying/weeks.ts";
import { heedConcern } from "#promises/deciding/suspending.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { placements, pupils, read } from "../commit/streams.ts";
import { type Compose, copyTo, named } from "./copy.ts";

/** After a concern about a provider: the school's other placements there heed it, each once. */
export const concernToSameProvider: Compose = async (deps, commit, at) => {
  const { state } = await read(deps, placements, commit.stream);
  const provider = state.provider?.id;
  if (!provider) return [];
  const rows = await deps.views.list("placements", scopeOf(at));
  return rows
    .filter((row) => row.body?.phase !== "closed" && row.key !== state.id)
    .map((row) =>
      copyTo("placement", placementStream(at, row.key), named("heed", commit), (p) =>
        heedConcern(p, { provider, of: state.id, at: commit.at }),
      ),
    );
};

/** A concern that was sorted, whatever it is about, reaches the pupil's other open placements. */
export const concernToSamePupil: Compose = async (deps, commit, at) => {
  const sorted = (commit.events as readonly PlacementEvent[]).find(
    (e) => e.type === "form-submitted" && e.form === "concern-sorted",
  );
  if (sorted?.type !== "form-submitted") return [];
  const { state: of } = await read(deps, placements, commit.stream);
  const { state: pupil } = await read(deps, pupils, pupilStream(at, of.pupil));
  const about = String(sorted.answers.about ?? "");
  return pupil.open
    .filter(({ placement }) => placement !== of.id)
    .map(({ placement }) =>
      copyTo("placement", placementStream(at, placement), named("beside", commit), (p) =>
        noteConcernBeside(p, { of: of.id, about, at: commit.at }),
      ),
    );
};
