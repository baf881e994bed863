import { londonDate } from "#domain/calendar/london.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { copyHeld, takesHeld } from "#promises/deciding/copying/held.ts";
import type { ProviderHeld } from "#streams/placement/events/held.ts";
import { execute } from "../../commit/execute.ts";
import { placements, read } from "../../commit/streams.ts";
import { placementRows } from "../../views/placement-rows.ts";
import { standingOf } from "../standing.ts";
import { withHeldWords } from "./held-words.ts";

/**
 * Gives what this school holds of a provider to its placements there that were begun before the school held it, and whose checks
 * are not answered yet (findings K7): each is then asked only what is new for its pupil. Done twice, it is done once. `byLists`: not to
 * those that lists show to take nothing more; for a look that comes every day, and has brought the lists up to date.
 */
export const giveHeld = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  { byLists = false }: { readonly byLists?: boolean } = {},
): Promise<void> => {
  const rows = (await placementRows(deps, scopeOf(at))).filter(
    (row) =>
      row.provider === provider && row.phase !== "closed" && !(byLists && row.told?.takesHeld === false),
  );
  if (rows.length === 0) return;
  const standing = await standingOf(deps, at, provider);
  for (const { id } of rows) {
    const stream = placementStream(at, id);
    const { state } = await read(deps, placements, stream);
    if (!standing || !takesHeld(state, provider)) continue;
    const day = londonDate(deps.clock.now());
    const give = (held: ProviderHeld | undefined) =>
      execute(
        deps,
        placements,
        { stream, id: `held-${provider}-${standing.signOff.version}-${day}`, by: "system" },
        (p) => copyHeld(p, provider, held),
      );
    await withHeldWords(
      deps,
      at,
      standing,
      give,
      (done, { vault }) => done.kind === "recorded" && JSON.stringify(done.commit.events).includes(vault),
    );
  }
};
