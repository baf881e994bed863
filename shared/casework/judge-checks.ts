import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements } from "./commit/streams.ts";
import { giveHeld } from "./provider/held/give-held.ts";
import { countAt } from "./provider/pupil-count.ts";
import { shareWords } from "./provider/share-evidence.ts";
import { factsNow } from "./rules/rules-in-force.ts";
import type { Split } from "./split-private.ts";

type Judging = Command & { readonly at: SchoolRef };

/**
 * The school's judgement of a provider's checks: registration is judged by the count of all schools of the trust as
 * well, and what was seen may be read by them (catalogue O35, O52).
 */
export const judgeChecks = async (
  deps: Deps,
  r: Judging,
  { open, said }: Split,
): Promise<Executed<Placement, PlacementEvent>> => {
  const done = await withWords(deps, scopeOf(r.at), said, (words) =>
    execute(deps, placements, r, async (p) => {
      const f = factsNow(deps, p);
      const counted = await countAt(deps, r.at.tenant, p.provider?.id ?? "", f.rules);
      const submission = {
        form: "checks-judged" as const,
        answers: open,
        said: words?.fields ?? [],
        by: r.by,
        counted,
      };
      return submitForm(f, submission, words ? { "checks-judged": words } : {});
    }),
  );
  if (done.kind === "recorded") {
    await shareWords(deps, r.at, done.commit, done.state);
    await giveHeld(deps, r.at, done.state.provider?.id ?? "");
  }
  return done;
};
