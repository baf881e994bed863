import { refuse } from "#domain/decision.ts";
import { parseStream, providerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { ProviderHeld } from "#streams/placement/events/held.ts";
import type { Placement } from "#streams/placement/state.ts";
import { releasePlace, reservePlace } from "#streams/provider/provider.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements, providers } from "./commit/streams.ts";
import { faultsNow, tellAudit } from "./provider/faults.ts";
import { withHeldWords } from "./provider/held/held-words.ts";
import { standingOf } from "./provider/standing.ts";
import { factsNow } from "./rules/rules-in-force.ts";
import type { Split } from "./split-private.ts";

type Choice = Command & { readonly at: SchoolRef };

const release = (deps: Deps, r: Choice, provider: string, placement: string) =>
  execute(
    deps,
    providers,
    { stream: providerStream(r.at.tenant, provider), id: `release-${r.id}`, by: r.by },
    (p) => releasePlace(p, placement),
  );

/** The choice of a provider claims a place there first, and gives back the place that is not used after all. */
export const chooseProvider = async (
  deps: Deps,
  r: Choice,
  { open, said }: Split,
): Promise<Executed<Placement, PlacementEvent>> => {
  const chosen = String(open.provider);
  const placement = parseStream(r.stream).id;
  const [fault] = await faultsNow(deps, r.at, chosen, placement);
  if (fault) return refuse(`${fault.says} ${fault.lifts}`, "provider");
  const claim = await execute(
    deps,
    providers,
    { stream: providerStream(r.at.tenant, chosen), id: `reserve-${r.id}`, by: r.by },
    (p) => reservePlace(p, placement),
  );
  if (claim.kind === "refused") return claim;
  const provider = claim.state.facts;
  let before: string | undefined;
  const standing = await standingOf(deps, r.at, chosen);
  const choose = (held: ProviderHeld | undefined) =>
    withWords(deps, scopeOf(r.at), said, (words) =>
      execute(deps, placements, r, (p) => {
        before = p.provider?.id;
        const submission = { form: "provider" as const, answers: open, said: words?.fields ?? [], by: r.by };
        return submitForm(
          factsNow(deps, p),
          { ...submission, ...(provider ? { provider } : {}), ...(held ? { held } : {}) },
          words ? { provider: words } : {},
        );
      }),
    );
  const done = await withHeldWords(
    deps,
    r.at,
    standing,
    choose,
    (d, { vault }) => d.kind === "recorded" && JSON.stringify(d.commit.events).includes(vault),
  );
  const unused = done.kind === "refused" ? chosen : before;
  const keptAll = before === chosen;
  if (unused && !keptAll) await release(deps, r, unused, placement);
  if (done.kind === "recorded") await tellAudit(deps, r.stream, chosen, standing, r.id);
  return done;
};
