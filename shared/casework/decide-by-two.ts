import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { aboutForm } from "#promises/abouts.ts";
import { eyesOf } from "#promises/deciding/guards/second-person.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { promiseOf } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements, read, schools } from "./commit/streams.ts";
import { factsNow } from "./rules/rules-in-force.ts";
import type { Split } from "./split-private.ts";

type Deciding = Command & { readonly at: SchoolRef };

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
  const form = promiseOf(r.form);
  return withWords(deps, scopeOf(r.at), said, (words) =>
    execute(deps, placements, r, (p) => {
      const f = factsNow(deps, p);
      const eyes = eyesOf(school, r.by, aboutForm(form)?.decidedBy?.(f).roles);
      return submitForm(
        f,
        { form, answers: open, said: words?.fields ?? [], by: r.by, eyes },
        words ? { [form]: words } : {},
      );
    }),
  );
};
