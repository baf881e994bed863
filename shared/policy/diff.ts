import { type LawFloor, type Profile, type Route, routes, type TrustMinimum } from "#domain/rules/rules.ts";
import { type SettingName, settingNames, settings } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { effectiveSetting } from "./effective-setting.ts";
import { valuesOn } from "./lint/compared.ts";
import { measure } from "./lint/meets.ts";

/** What one policy says of a setting on some routes; no values: it is silent there. */
export type Said = { readonly routes: readonly Route[]; readonly values: readonly unknown[] };

/** A setting of which two policies say different things. */
export type SettingDifference = {
  readonly setting: SettingName;
  readonly a: readonly Said[];
  readonly b: readonly Said[];
  /** Which policy asks more; absent where they cannot be compared or each asks more somewhere. */
  readonly asksMore?: "a" | "b";
  /** The law makes both the same in effect, on every route. */
  readonly sameInEffect: boolean;
};

export type PolicyDifference = {
  readonly settings: readonly SettingDifference[];
  /** Rows of the catalogue that one of them asks and the other does not. */
  readonly onlyA: readonly ObligationId[];
  readonly onlyB: readonly ObligationId[];
};

type Asked = {
  readonly floor: LawFloor;
  readonly on: string;
  /** The minimum over both, where the schools are of one trust. */
  readonly trust?: TrustMinimum;
};

const key = (value: unknown): string => JSON.stringify(value);

const saidBy = (profile: Profile, name: SettingName): readonly Said[] => {
  const each = routes.map((route) => ({ route, values: valuesOn(profile, name, route) }));
  return [...Map.groupBy(each, (e) => key(e.values)).values()].map((same) => ({
    routes: same.map((e) => e.route),
    values: same[0]?.values ?? [],
  }));
};

/** Whether what `by` says asks at least as much as what `than` says, on one route. */
const covers = (name: SettingName, by: readonly unknown[], than: readonly unknown[]): boolean => {
  if (than.length === 0) return true;
  return by.length > 0 && than.every((value) => measure(settings[name].order, by, value) === "meets");
};

const coversAll = (name: SettingName, by: Profile, than: Profile): boolean =>
  routes.every((r) => covers(name, valuesOn(by, name, r), valuesOn(than, name, r)));

const stricter = (name: SettingName, a: Profile, b: Profile): "a" | "b" | undefined => {
  if (settings[name].order.kind === "stated") return undefined;
  const [ab, ba] = [coversAll(name, a, b), coversAll(name, b, a)];
  if (ab === ba) return undefined;
  return ab ? "a" : "b";
};

const inEffect = (name: SettingName, profile: Profile, asked: Asked): string =>
  key(routes.map((route) => effectiveSetting(name, { ...asked, profile, route }).value));

const settingDifference = (
  name: SettingName,
  a: Profile,
  b: Profile,
  asked: Asked,
): readonly SettingDifference[] => {
  const [ofA, ofB] = [saidBy(a, name), saidBy(b, name)];
  if (key(ofA) === key(ofB)) return [];
  const asksMore = stricter(name, a, b);
  const sameInEffect = inEffect(name, a, asked) === inEffect(name, b, asked);
  return [{ setting: name, a: ofA, b: ofB, ...(asksMore === undefined ? {} : { asksMore }), sameInEffect }];
};

const only = (a: Profile, b: Profile): readonly ObligationId[] =>
  (Object.keys(a.obligations) as ObligationId[]).filter((id) => !(id in b.obligations));

/**
 * How two policies differ: settings on which they say different things (clauses and notes do not count), and rows
 * that only one of them asks. `on`: ISO date of the law by which the effect is judged.
 */
export const diffProfiles = (a: Profile, b: Profile, asked: Asked): PolicyDifference => ({
  settings: settingNames.flatMap((name) => settingDifference(name, a, b, asked)),
  onlyA: only(a, b),
  onlyB: only(b, a),
});
