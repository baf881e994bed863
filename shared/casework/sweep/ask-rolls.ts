import { providerStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { claimRollAsk, type RollMoment, tendRollAsk } from "#streams/provider/roll/asking-roll.ts";
import { periodBegan } from "#streams/provider/roll/declaration-period.ts";
import { execute } from "../commit/execute.ts";
import { providers, signOffs } from "../commit/streams.ts";
import { standingOf } from "../provider/standing.ts";
import { placementRows } from "../views/placement-rows.ts";
import { onceASchoolMorning } from "./once-a-school-morning.ts";

/** Providers where pupils of this school are; of the others it is asked with their checks. */
const teaching = async (deps: Deps, at: SchoolRef): Promise<readonly string[]> => {
  const rows = await placementRows(deps, scopeOf(at));
  return [...new Set(rows.filter((r) => r.phase === "active").map((r) => r.provider))].filter(Boolean);
};

const askOne = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  today: string,
  calendar: RollMoment["calendar"],
): Promise<void> => {
  const standing = await standingOf(deps, at, provider);
  if (!standing || standing.roll.kind === "registered") return;
  const round = periodBegan(standing.rules, calendar, today);
  if (standing.provider.roll && standing.provider.roll.on >= round) return;
  const claim = {
    stream: providerStream(at.tenant, provider),
    id: `ask-roll-${at.school}-${round}`,
    by: "system",
  };
  const claimed = await execute(deps, providers, claim, (p) =>
    claimRollAsk(p, { school: at.school, on: today, round }),
  );
  if (claimed.kind === "refused" || claimed.state.rollAsking?.school !== at.school) return;
  const command = { stream: signOffStream(at, provider), id: `tend-roll-${today}`, by: "system" };
  await execute(deps, signOffs, command, (s) => tendRollAsk(s, { round, today, calendar }));
};

/**
 * On the morning of each school day: providers that are not registered are asked for their count once a term, reminded, and
 * the AP lead hears of those that stay silent (catalogue O35). Called by every sweep; done twice, it is done once.
 */
export const askRolls = (deps: Deps, at: SchoolRef): Promise<void> =>
  onceASchoolMorning(deps, at, "rolls", async (morning) => {
    for (const provider of await teaching(deps, at))
      await askOne(deps, at, provider, morning.today, morning.calendar);
  });
