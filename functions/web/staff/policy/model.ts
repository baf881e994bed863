import { read, schools } from "#casework/commit/streams.ts";
import { policyStanding } from "#casework/rules/policy-standing.ts";
import { minimumOf } from "#casework/rules/rules-in-force.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Cite, type EffectiveRules, type Route, routes, type Say } from "#domain/rules/rules.ts";
import { type SettingName, settings } from "#domain/rules/settings.ts";
import { agreementSettings } from "#domain/rules/settings-agreement.ts";
import { attendanceSettings } from "#domain/rules/settings-attendance.ts";
import { providerSettings } from "#domain/rules/settings-provider.ts";
import { reviewSettings } from "#domain/rules/settings-review.ts";
import { timetableSettings } from "#domain/rules/settings-timetable.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { catalogue, catalogueGroups, type ObligationId, obligationIds, rowTitle } from "#ids/catalogue.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { liftedByTrust } from "#policy/trust-layer.ts";
import { valueInWords } from "#policy/value-words.ts";
import { placementRows as rows } from "#promises/rows.ts";
import { uses } from "./uses.ts";

export type SettingShown = {
  readonly name: string;
  readonly title: string;
  /** What it is for, where that is not plain. */
  readonly use?: string;
  readonly value: unknown;
  readonly says: string;
  readonly won: Say;
  readonly why: string;
  readonly others: readonly Say[];
};

export type AskShown = {
  readonly id: ObligationId;
  readonly title: string;
  readonly cites: readonly Cite[];
  /** Whether Waymark works it out for each placement; the others are the school's own to keep. */
  readonly worked: boolean;
};

export type Group<T> = { readonly id: string; readonly title: string; readonly items: readonly T[] };

export type PolicyModel = {
  readonly policy: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly from: string;
    readonly until: string | null;
  };
  /** The version has lapsed and no other is in force: open placements go on, new referrals wait. */
  readonly lapsed: boolean;
  /** The minimum of the school's trust, and the settings in which it asks more than the policy. */
  readonly trust: (NonNullable<EffectiveRules["trust"]> & { readonly lifted: readonly string[] }) | undefined;
  /** Where another policy is chosen, for those who may. */
  readonly change: string | undefined;
  /** Where each clause is shown with all placements, for those who may see them. */
  readonly evidence: string | undefined;
  /** Where it is worked out what another policy would do. */
  readonly outcomes: string | undefined;
  /** Where the school joins a trust or leaves it. */
  readonly changeTrust: string | undefined;
  readonly on: string;
  readonly route: Route;
  readonly settings: readonly Group<SettingShown>[];
  readonly asks: readonly Group<AskShown>[];
  readonly terms: Readonly<Record<string, string>>;
};

const settingGroups: readonly { readonly title: string; readonly names: object }[] = [
  { title: "Decision, consent and notice", names: agreementSettings },
  { title: "Providers and local authority", names: providerSettings },
  { title: "Attendance", names: attendanceSettings },
  { title: "Reviews, reports and records", names: reviewSettings },
  { title: "Part-time timetables", names: timetableSettings },
];

const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, "-");

const settingShown = (rules: EffectiveRules, name: SettingName): SettingShown => {
  const { value, won, why, others } = rules.settings[name];
  const use = uses[name];
  return {
    name,
    title: settings[name].title,
    ...(use === undefined ? {} : { use }),
    value,
    says: valueInWords(value),
    won,
    why,
    others,
  };
};

/** What these rules settle, by subject. */
export const settingsShown = (rules: EffectiveRules): PolicyModel["settings"] =>
  settingGroups.map(({ title, names }) => ({
    id: idOf(title),
    title,
    items: (Object.keys(names) as SettingName[]).map((name) => settingShown(rules, name)),
  }));

/** What has to be done under these rules, by subject. */
export const asksShown = (rules: EffectiveRules): PolicyModel["asks"] =>
  Object.entries(catalogueGroups)
    .map(([group, title]) => ({
      id: idOf(title),
      title,
      items: obligationIds
        .filter((id) => catalogue[id].group === group)
        .flatMap((id): AskShown[] => {
          const cites = rules.asks[id];
          return cites
            ? [{ id, title: rowTitle(id), cites, worked: rows.some((each) => each.id === id) }]
            : [];
        }),
    }))
    .filter((group) => group.items.length > 0);

/** The school's policy today, by one route; undefined when no version of it is in force. */
export const policyModel = async (c: StaffContext): Promise<PolicyModel | undefined> => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const on = londonDate(c.deps.clock.now());
  const standing = policyStanding(school, on);
  if (standing.kind === "none") return undefined;
  const { profile } = standing;
  const wanted = c.request.query.get("route");
  const route = routes.find((each) => each === wanted) ?? "agreement";
  const minimum = minimumOf(school.trust, on);
  const rules = effectiveRules({ floor: lawFloor(), profile, ...minimum, route, on });
  const lifted = minimum.trust
    ? liftedByTrust({ floor: lawFloor(), profile, trust: minimum.trust, on }).map((l) => l.title)
    : [];
  return {
    policy: {
      id: profile.id,
      title: profile.title,
      version: profile.version,
      from: profile.from,
      until: profile.until,
    },
    lapsed: standing.kind === "lapsed",
    trust: rules.trust ? { ...rules.trust, lifted } : undefined,
    outcomes: c.may("policy.compare") ? "/policy/outcomes/new" : undefined,
    evidence: c.may("evidence.read") ? "/evidence" : undefined,
    change: c.may("policy.choose") ? "/policy/choose" : undefined,
    changeTrust: c.may("policy.choose") ? "/policy/trust" : undefined,
    on,
    route,
    settings: settingsShown(rules),
    asks: asksShown(rules),
    terms: profile.terms,
  };
};
