import type { Facts } from "#domain/obligations/obligation.ts";
import { eyesOf } from "#domain/placement/decide/second-eyes.ts";
import { submitForm } from "#domain/placement/decide/submitting.ts";
import { type WhoDecides, whoDecides, whoDecidesAfterHearing } from "#domain/placement/decide/who-decides.ts";
import type { PlacementEvent } from "#domain/placement/events.ts";
import type { Placement } from "#domain/placement/state.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements, read, schools } from "./commit/streams.ts";
import { factsNow } from "./rules/rules-in-force.ts";
import type { Split } from "./split-private.ts";

type Deciding = Command & { readonly at: SchoolRef };

/** Decisions that the rules give to somebody by name, with whom they name. */
export const decisions: Readonly<Record<string, (f: Facts) => WhoDecides>> = {
  decision: whoDecides,
  "consent-decision": whoDecidesAfterHearing,
};

/**
 * Records a decision that the rules give to somebody by name: on a referral by somebody other than its submitter; the
 * school's staff say who else there is.
 */
export const decideByTwo = async (
  deps: Deps,
  r: Deciding & { readonly form: { readonly id: string } },
  { open, said }: Split,
): Promise<Executed<Placement, PlacementEvent>> => {
  const { state: school } = await read(deps, schools, schoolStream(r.at));
  const form = r.form.id;
  return withWords(deps, scopeOf(r.at), said, (words) =>
    execute(deps, placements, r, (p) => {
      const f = factsNow(deps, p);
      const eyes = eyesOf(school, r.by, decisions[form]?.(f).roles);
      return submitForm(
        f,
        { form, answers: open, said: words?.fields ?? [], by: r.by, eyes },
        words ? { [form]: words } : {},
      );
    }),
  );
};
