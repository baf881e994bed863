import { londonDate } from "#domain/calendar/london.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { providerStream, type SchoolRef, schoolStream, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Lapse, lapsesOf } from "#streams/provider/lapses.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { type Counted, type RollStanding, rollStanding } from "#streams/provider/roll/roll.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import type { School } from "#streams/school/school.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { countAt } from "./pupil-count.ts";

/** How a provider stands with one school today. */
export type ProviderStanding = {
  readonly provider: Provider;
  readonly signOff: SignOff;
  readonly school: School;
  readonly rules: EffectiveRules;
  readonly counted: Counted;
  readonly roll: RollStanding;
  readonly lapses: readonly Lapse[];
};

/** What this school has on record of a provider and what of it lapses when; undefined for an unknown provider or a school without a policy. */
export const standingOf = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
): Promise<ProviderStanding | undefined> => {
  const [{ state: provider }, { state: signOff }, { state: school }] = await Promise.all([
    read(deps, providers, providerStream(at.tenant, id)),
    read(deps, signOffs, signOffStream(at, id)),
    read(deps, schools, schoolStream(at)),
  ]);
  const today = londonDate(deps.clock.now());
  const rules = schoolRulesOf(school, today);
  if (!provider.facts || !rules) return undefined;
  const counted = await countAt(deps, at.tenant, id, rules);
  const { calendar } = school;
  const registered = provider.facts.registered;
  const roll = rollStanding({ registered, roll: provider.roll, counted, rules, calendar, today });
  const mustRegister = roll.kind === "must-register";
  return {
    provider,
    signOff,
    school,
    rules,
    counted,
    roll,
    lapses: lapsesOf({ provider, signOff, rules, calendar, today, mustRegister }),
  };
};
