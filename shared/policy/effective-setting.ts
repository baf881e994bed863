import type {
  Cite,
  EffectiveSetting,
  LawFloor,
  LawRule,
  MinimumStatement,
  Override,
  Profile,
  Route,
  Say,
  Statement,
  TrustMinimum,
} from "#domain/rules/rules.ts";
import { type SettingName, type SettingValues, settings } from "#domain/rules/settings.ts";
import { editionOf } from "./edition.ts";
import { inForce } from "./in-force.ts";
import { settingSchemas } from "./setting-schemas.ts";
import { noMeans, strictest } from "./strictest.ts";
import { valueInWords } from "./value-words.ts";

export type RulesAsked = {
  readonly floor: LawFloor;
  readonly profile: Profile;
  /** The minimum of the school's trust, in force on the day. */
  readonly trust?: TrustMinimum;
  /** Only tighten: one that would relax is shown and not upheld. */
  readonly overrides?: readonly Override[];
  readonly route: Route;
  /** ISO date: which law is in force. */
  readonly on: string;
};

/** One word on a setting; without `value` it has none to give (silent). */
type Spoken = { readonly cite: Cite; readonly value?: unknown };

const lawSpoken = (rule: LawRule, { floor, on }: RulesAsked): Spoken => ({
  cite: {
    from: "law",
    clause: rule.clause,
    confidence: rule.confidence,
    ...(rule.duty === undefined ? {} : { duty: rule.duty }),
    ...editionOf(floor.guidance, rule, on),
  },
  value: rule.is,
});

/** `no` is a value of its own where the setting has it; elsewhere it means the least that the order allows. */
export const noOf = (name: SettingName): unknown =>
  settingSchemas[name].safeParse("no").success ? "no" : noMeans(settings[name].order);

const policySpoken = (name: SettingName, school: string, statement: Statement): Spoken => {
  const cite: Cite = {
    from: "policy",
    clause: `${school} ${statement.clause}`.trim(),
    ...(statement.note === undefined ? {} : { note: statement.note }),
  };
  const value = statement.is === "no" ? noOf(name) : statement.is === "silent" ? undefined : statement.is;
  return value === undefined ? { cite } : { cite, value };
};

const policyOn = (name: SettingName, { profile, route }: RulesAsked): readonly Spoken[] => {
  const said: Statement | readonly Statement[] | undefined = profile.settings[name];
  if (said === undefined)
    return [{ cite: { from: "policy", clause: profile.school, note: "The policy says nothing of this." } }];
  const statements = "is" in said ? [said] : said;
  return statements
    .filter((s) => s.routes === undefined || s.routes.includes(route))
    .map((s) => policySpoken(name, profile.school, s));
};

const trustSpoken = (trust: TrustMinimum, { clause, note, is }: MinimumStatement): Spoken => ({
  cite: { from: "trust", clause: `${trust.trust} ${clause}`, ...(note === undefined ? {} : { note }) },
  value: is,
});

const trustOn = (name: SettingName, { trust, route }: RulesAsked): readonly Spoken[] => {
  const said: MinimumStatement | readonly MinimumStatement[] | undefined = trust?.settings[name];
  if (trust === undefined || said === undefined) return [];
  return ("is" in said ? [said] : said)
    .filter((s) => s.routes === undefined || s.routes.includes(route))
    .map((s) => trustSpoken(trust, s));
};

const say = (spoken: Spoken, upheld: boolean): Say => ({
  ...spoken.cite,
  says: "value" in spoken ? valueInWords(spoken.value) : "silent",
  upheld,
});

const settled = <N extends SettingName>(
  value: unknown,
  winner: Spoken,
  others: readonly Say[],
  why: string,
): EffectiveSetting<N> => ({
  // The value was parsed by this setting's own schema, or is its default.
  value: value as SettingValues[N],
  won: say(winner, true),
  others,
  why,
});

/** Law read in a source is a floor; what is only reported or remembered speaks where nobody else does. */
const speakers = (name: SettingName, rules: RulesAsked) => {
  const law = rules.floor.rules.filter(
    (r) =>
      r.setting === name &&
      inForce(r, rules.on) &&
      (r.routes === undefined || r.routes.includes(rules.route)),
  );
  return {
    prevailing: law.find((r) => r.prevails),
    hard: law.filter((r) => r.confidence === "V" && !r.prevails).map((r) => lawSpoken(r, rules)),
    soft: law.filter((r) => r.confidence !== "V" && !r.prevails).map((r) => lawSpoken(r, rules)),
    policy: policyOn(name, rules),
    trust: trustOn(name, rules),
    override: (rules.overrides ?? [])
      .filter((o) => o.setting === name)
      .map((o): Spoken => ({ cite: { from: "override", clause: o.clause }, value: o.is })),
  };
};

const heard = (spoken: readonly Spoken[]) => spoken.filter((s) => "value" in s);
const silent = (spoken: readonly Spoken[]) => spoken.filter((s) => !("value" in s));

/**
 * A policy's own word is what `stated` settings ask for; everywhere else the law is named first. The trust's word comes
 * after the policy's, so that it wins only where it asks more.
 */
const candidates = (name: SettingName, all: ReturnType<typeof speakers>): readonly Spoken[] => {
  const stated = settings[name].order.kind === "stated";
  const policy = heard(all.policy);
  const said = stated ? [...policy, ...all.hard] : [...all.hard, ...policy, ...all.trust];
  if (said.length > 0) return said;
  if (all.soft.length > 0) return all.soft;
  const because = settings[name].because;
  return [
    { cite: { from: "default", clause: "product default", note: because }, value: settings[name].default },
  ];
};

const sentence = (value: unknown, winner: Spoken, others: readonly Say[], rule: string): string => {
  const said = `${valueInWords(value)} (${winner.cite.clause})`;
  const beaten = others.filter((o) => !o.upheld && o.says !== "silent");
  if (winner.cite.from === "default") return `${said}: ${winner.cite.note ?? ""}`.trim();
  return beaten.length === 0
    ? `${said}.`
    : `${said}, over ${beaten.map((o) => `${o.says} (${o.clause})`).join(" and ")}. ${rule}`;
};

/** One setting's effective value: law that prevails, else the strictest of floor, policy, trust and override. */
export const effectiveSetting = <N extends SettingName>(name: N, rules: RulesAsked): EffectiveSetting<N> => {
  const all = speakers(name, rules);
  const spare = silent(all.policy).map((s) => say(s, false));
  if (all.prevailing) {
    const winner = lawSpoken(all.prevailing, rules);
    const others = [...all.hard, ...heard(all.policy), ...all.trust, ...all.override].map((s) =>
      say(s, valueInWords(s.value) === valueInWords(winner.value)),
    );
    return settled(
      winner.value,
      winner,
      [...others, ...spare],
      sentence(winner.value, winner, others, "This prevails over any policy."),
    );
  }
  const base = candidates(name, all);
  const said = [...base, ...all.override];
  const { value, upheld, rule } = strictest(
    settings[name].order,
    said.map((s) => s.value),
  );
  const at = Math.max(0, upheld.indexOf(true));
  const winner = said[at] ?? base[0];
  if (!winner) throw new Error(`Nobody speaks of ${name}, not even its default.`);
  const unheard = all.soft.filter((s) => !said.includes(s)).map((s) => say(s, false));
  const others = said.flatMap((s, i) => (i === at ? [] : [say(s, upheld[i] ?? false)]));
  return settled(value, winner, [...others, ...unheard, ...spare], sentence(value, winner, others, rule));
};
