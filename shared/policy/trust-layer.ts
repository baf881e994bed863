import { type LawFloor, type Profile, type Route, routes, type TrustMinimum } from "#domain/rules/rules.ts";
import { type SettingName, settingNames, settings } from "#domain/rules/settings.ts";
import { effectiveSetting } from "./effective-setting.ts";
import type { Finding } from "./lint/finding.ts";
import { knownLaw } from "./lint/known.ts";
import { weakerThanLaw } from "./lint/weaker.ts";

/** A trust's minimum in the shape of a policy, so that what compares policies compares it too. */
export const asProfile = ({ trust, ...minimum }: TrustMinimum): Profile => ({
  ...minimum,
  school: trust,
  terms: {},
});

/** A setting of a school's policy that the trust's minimum lifts, on these routes. */
export type Lifted = {
  readonly setting: SettingName;
  readonly title: string;
  readonly routes: readonly Route[];
  /** Which word rules and why, of the first of these routes. */
  readonly why: string;
};

type Asked = {
  readonly floor: LawFloor;
  readonly profile: Profile;
  readonly trust: TrustMinimum;
  /** ISO date. */
  readonly on: string;
};

const lift = (setting: SettingName, asked: Asked): readonly Lifted[] => {
  const won = routes.flatMap((route) => {
    const found = effectiveSetting(setting, { ...asked, route });
    return found.won.from === "trust" ? [{ route, why: found.why }] : [];
  });
  const [first] = won;
  return first
    ? [{ setting, title: settings[setting].title, routes: won.map((w) => w.route), why: first.why }]
    : [];
};

/** Where the trust's word wins over a school's policy: the trust asks more, or the policy says nothing. */
export const liftedByTrust = (asked: Asked): readonly Lifted[] =>
  settingNames.flatMap((name) => lift(name, asked));

/** What is wrong with a trust's minimum: points that are weaker than the law, so that they never rule. */
export const lintTrust = (
  trust: TrustMinimum,
  { floor, on }: Pick<Asked, "floor" | "on">,
): readonly Finding[] => {
  const profile = asProfile(trust);
  const document = {
    parts: [],
    references: [],
    sources: [],
    dates: [],
    terms: [],
    duties: [],
    asks: [],
    statements: [],
    unfinished: [],
  };
  return weakerThanLaw({ profile, document, floor, known: knownLaw(), on });
};
