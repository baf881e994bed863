import { dayBefore } from "#domain/calendar/date-steps.ts";
import type {
  Asking,
  Cite,
  EffectiveRules,
  EffectiveSetting,
  Profile,
  Route,
  TrustMinimum,
} from "#domain/rules/rules.ts";
import { type SettingName, settingNames } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { editionOf } from "./edition.ts";
import { effectiveSetting, type RulesAsked } from "./effective-setting.ts";
import { inForce } from "./in-force.ts";
import { lawSince } from "./law-turns.ts";

const onRoute = (asking: { readonly routes?: readonly Route[] }, route: Route): boolean =>
  asking.routes === undefined || asking.routes.includes(route);

const citeOf = (profile: Profile, asking: Asking): Cite => ({
  from: "policy",
  clause: `${profile.school} ${asking.clause}`,
  ...(asking.note === undefined ? {} : { note: asking.note }),
});

const trustCiteOf = (trust: TrustMinimum, asking: Asking): Cite => ({
  from: "trust",
  clause: `${trust.trust} ${asking.clause}`,
  ...(asking.note === undefined ? {} : { note: asking.note }),
});

const asked = ({ floor, profile, trust, route, on }: RulesAsked): EffectiveRules["asks"] => {
  const asks: Partial<Record<ObligationId, readonly Cite[]>> = {};
  const add = (id: ObligationId, cite: Cite) => {
    asks[id] = [...(asks[id] ?? []), cite];
  };
  for (const law of floor.obligations)
    if (inForce(law, on) && onRoute(law, route))
      add(law.obligation, {
        from: "law",
        clause: law.clause,
        confidence: law.confidence,
        ...(law.duty === undefined ? {} : { duty: law.duty }),
        ...editionOf(floor.guidance, law, on),
      });
  for (const [id, asking] of Object.entries(profile.obligations))
    if (onRoute(asking, route)) add(id as ObligationId, citeOf(profile, asking));
  if (trust)
    for (const [id, asking] of Object.entries(trust.obligations))
      if (onRoute(asking, route)) add(id as ObligationId, trustCiteOf(trust, asking));
  return asks;
};

/** By when the policy itself says that it is reviewed: the earliest, where its text gives several. */
const reviewBy = ({ profile }: RulesAsked): { readonly reviewBy?: string } => {
  const [first] = (profile.document?.dates ?? [])
    .filter((d) => d.of === "next-review")
    .map((d) => d.is)
    .toSorted();
  const lapses = profile.until === null ? undefined : dayBefore(profile.until);
  const by = first ?? lapses;
  return by === undefined ? {} : { reviewBy: by };
};

/**
 * The rules that hold for one route on one day: for each setting the strictest of law, the trust's minimum, policy and
 * override, with who won, who else spoke and why; and the catalogue rows that law, policy or trust asks, with every clause.
 */
export const effectiveRules = (rules: RulesAsked): EffectiveRules => {
  const settings: { [N in SettingName]?: EffectiveSetting<N> } = {};
  const settle = <N extends SettingName>(name: N) => {
    Object.assign(settings, { [name]: effectiveSetting(name, rules) });
  };
  settingNames.forEach(settle);
  const since = lawSince(rules.floor, rules.on);
  return {
    profile: {
      id: rules.profile.id,
      version: rules.profile.version,
      school: rules.profile.school,
      ...reviewBy(rules),
    },
    ...(rules.trust
      ? { trust: { id: rules.trust.id, version: rules.trust.version, title: rules.trust.title } }
      : {}),
    ...(since === "" ? {} : { lawSince: since }),
    route: rules.route,
    settings: settings as EffectiveRules["settings"],
    asks: asked(rules),
  };
};
