import type { ObligationId } from "#ids/catalogue.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { SettingName, SettingValues } from "./settings.ts";

/**
 * What kind of start a rule is about. A direction is made by the governing body to improve behaviour;
 * `direction-to-school` is one to another mainstream school; `medical` is for a pupil who is too ill for school;
 * `on-site` has no provider; `part-time` and `flexi` are timetables of the school itself (WBS 9 and 10).
 */
export const routes = [
  "agreement",
  "direction",
  "direction-to-school",
  "sixth-day",
  "medical",
  "on-site",
  "part-time",
  "flexi",
] as const;
export type Route = (typeof routes)[number];

/** V read in a source, S secondary summary, M from memory. What is not V is a labelled default, never a hard rule. */
export type Confidence = "V" | "S" | "M";

/** Where a rule comes from, as every obligation shows it to its users: `TWE 12.2`. */
export type Cite = {
  /** `default`: the product's own documented default, because nobody else speaks. */
  readonly from: "law" | "trust" | "policy" | "override" | "default";
  readonly clause: string;
  readonly note?: string;
  /** For guidance: a newer edition has come, and this is the wording of the one before. */
  readonly replaced?: true;
  /** For law. */
  readonly confidence?: Confidence;
  /** For law: `should` is statutory guidance. */
  readonly duty?: "must" | "should";
};

/** A cite with what it says, in words, and whether its word is part of the effective value. */
export type Say = Cite & { readonly says: string; readonly upheld: boolean };

export type EffectiveSetting<N extends SettingName> = {
  readonly value: SettingValues[N];
  readonly won: Say;
  /** Everyone else who spoke, silent policies included. */
  readonly others: readonly Say[];
  /** One sentence for the page: which word rules and why. */
  readonly why: string;
};

/** The rules for one route while law, trust and policy stay the same: plain JSON. */
export type EffectiveRules = {
  readonly profile: {
    readonly id: string;
    readonly version: string;
    readonly school: string;
    /** The day, month or year by which the policy itself says that it is reviewed, the earliest of several; else its last day. */
    readonly reviewBy?: string;
  };
  /** The minimum of the school's trust that was heard; none for a school without one. */
  readonly trust?: { readonly id: string; readonly version: string; readonly title: string };
  /** ISO date since which law and guidance are as they are now; absent before the first. */
  readonly lawSince?: string;
  readonly route: Route;
  readonly settings: { readonly [N in SettingName]: EffectiveSetting<N> };
  /** Catalogue rows that law or policy asks, with every clause that asks them. */
  readonly asks: Readonly<Partial<Record<ObligationId, readonly Cite[]>>>;
};

/** What a policy says of one setting; without `routes`, for every route. */
export type Statement<N extends SettingName = SettingName> = {
  readonly is: SettingValues[N] | "silent" | "no";
  readonly clause: string;
  readonly routes?: readonly Route[];
  readonly note?: string;
};

export type StatedSettings = {
  readonly [N in SettingName]?: Statement<N> | readonly Statement<N>[];
};

/** That a policy or law asks a row of the catalogue. */
export type Asking = { readonly clause: string; readonly note?: string; readonly routes?: readonly Route[] };

/** One version of a school's policy as data; in force in [from, until). */
export type Profile = {
  readonly id: string;
  /** The short name that cites carry: `TWE`. */
  readonly school: string;
  readonly title: string;
  readonly version: string;
  readonly from: string;
  readonly until: string | null;
  readonly settings: StatedSettings;
  readonly obligations: Readonly<Partial<Record<ObligationId, Asking>>>;
  /** The school's own words for roles and things, by the product's word. */
  readonly terms: Readonly<Record<string, string>>;
  /** How the text itself is made, for the linter; without it only settings and rows are checked. */
  readonly document?: PolicyDocument;
};

/** What a trust asks of a setting of all its schools: it has a value, because a minimum is never silent. */
export type MinimumStatement<N extends SettingName = SettingName> = {
  readonly is: SettingValues[N];
  readonly clause: string;
  readonly routes?: readonly Route[];
  readonly note?: string;
};

/**
 * One version of what a trust asks of all its schools, over their own policies; in force in [from, until). Like the law
 * it is heard by date, never pinned: a school's policy can ask more of itself, never less.
 */
export type TrustMinimum = {
  readonly id: string;
  /** The short name that cites carry. */
  readonly trust: string;
  readonly title: string;
  readonly version: string;
  readonly from: string;
  readonly until: string | null;
  readonly settings: {
    readonly [N in SettingName]?: MinimumStatement<N> | readonly MinimumStatement<N>[];
  };
  readonly obligations: Readonly<Partial<Record<ObligationId, Asking>>>;
};

type LawBase = {
  readonly clause: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly duty?: "must" | "should";
  /** In force in [from, until). */
  readonly from: string;
  readonly until: string | null;
  /** Enacted but not commenced while null; a date starts it. Absent: in force by `from`. */
  readonly commences?: string | null;
  readonly routes?: readonly Route[];
  readonly note?: string;
};

/** One rule of law on one setting. `prevails`: it settles the setting whatever the policy says. */
export type LawRule<N extends SettingName = SettingName> = {
  [K in N]: LawBase & {
    readonly setting: K;
    readonly is: SettingValues[K];
    readonly prevails?: true;
  };
}[N];

/** A row of the catalogue that the law asks of every school. */
export type LawAsking = LawBase & { readonly obligation: ObligationId };

export type LawFloor = {
  readonly version: string;
  readonly rules: readonly LawRule[];
  readonly obligations: readonly LawAsking[];
  /** Guidance by version, so that a new edition is data. */
  readonly guidance: readonly {
    readonly title: string;
    readonly from: string;
    readonly until: string | null;
    readonly confidence: Confidence;
  }[];
};

/** A placement's own setting; it only tightens. */
export type Override<N extends SettingName = SettingName> = {
  [K in N]: { readonly setting: K; readonly is: SettingValues[K]; readonly clause: string };
}[N];
