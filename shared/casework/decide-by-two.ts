import { eyesOf } from "../domain/placement/decide/second-eyes.ts";
import { submitForm } from "../domain/placement/decide/submitting.ts";
import type { PlacementEvent } from "../domain/placement/events.ts";
import type { Placement } from "../domain/placement/state.ts";
import { type SchoolRef, schoolStream, scopeOf } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { type Command, type Executed, execute } from "./execute.ts";
import { factsNow } from "./rules.ts";
import type { Split } from "./split-private.ts";
import { placements, read, schools } from "./streams.ts";
import { withWords } from "./words.ts";

type Deciding = Command & { readonly at: SchoolRef };

/** Records the decision on a referral, by somebody other than its submitter; the school's staff say who else there is. */
export const decideByTwo = async (
  deps: Deps,
  r: Deciding,
  { open, said }: Split,
): Promise<Executed<Placement, PlacementEvent>> => {
  const { state: school } = await read(deps, schools, schoolStream(r.at));
  const eyes = eyesOf(school, r.by);
  return withWords(deps, scopeOf(r.at), said, (words) =>
    execute(deps, placements, r, (p) =>
      submitForm(
        factsNow(deps, p),
        { form: "decision", answers: open, said: words?.fields ?? [], by: r.by, eyes },
        words ? { decision: words } : {},
      ),
    ),
  );
};
