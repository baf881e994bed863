import { londonDate } from "../domain/london.ts";
import { type Lapse, lapsesOf } from "../domain/provider/lapses.ts";
import type { SignOff } from "../domain/provider/sign-off.ts";
import type { EffectiveRules } from "../domain/rules.ts";
import type { School } from "../domain/school/school.ts";
import { providerStream, type SchoolRef, schoolStream, scopeOf, signOffStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { placementRows } from "./placement-list.ts";
import { schoolRulesOf } from "./rules.ts";
import { providers, read, schools, signOffs } from "./streams.ts";

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

const lapsing = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  {
    rules,
    school,
    today,
  }: { readonly rules: EffectiveRules; readonly school: School; readonly today: string },
): Promise<LapsingProvider> => {
  const [{ state }, { state: signOff }] = await Promise.all([
    read(deps, providers, providerStream(at.tenant, provider)),
    read(deps, signOffs, signOffStream(at, provider)),
  ]);
  const lapses = lapsesOf({ provider: state, signOff, rules, calendar: school.calendar, today });
  return { provider, signOff, lapses };
};

/** What holds until when, for each provider that this school uses; none while it has no policy. */
export const lapsesInUse = async (deps: Deps, at: SchoolRef): Promise<readonly LapsingProvider[]> => {
  const used = await providersInUse(deps, at);
  if (used.length === 0) return [];
  const today = londonDate(deps.clock.now()).toString();
  const { state: school } = await read(deps, schools, schoolStream(at));
  const rules = schoolRulesOf(school, today);
  return rules ? Promise.all(used.map((id) => lapsing(deps, at, id, { rules, school, today }))) : [];
};
