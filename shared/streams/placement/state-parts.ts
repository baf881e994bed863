import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { SettingName, SettingValue } from "#domain/rules/settings.ts";

export type PackOffer = {
  readonly provider: string;
  readonly sheet: number;
  readonly start: string;
  readonly until: string;
  readonly at: string;
  readonly version: number;
};

export type PackOpening = {
  readonly provider: string;
  readonly sheet: number;
  readonly at: string;
  readonly version: number;
  readonly words: Words;
};

export type Pack = {
  /** Earliest first. */
  readonly offers: readonly PackOffer[];
  readonly openings: readonly PackOpening[];
  /** How many codes were asked for so far. */
  readonly codes: number;
};

export const blankPack: Pack = { offers: [], openings: [], codes: 0 };

/** A setting that was made stricter for one placement. */
export type Tightened = {
  readonly setting: SettingName;
  readonly is: SettingValue;
  readonly at: string;
  readonly by: string;
  readonly version: number;
};

/** Statuses that came and went with one commit. */
export type RightsChange = {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly at: string;
  readonly version: number;
};

/** How a placement came to know what gives its pupil more rights. */
export type Rights = {
  /** Whether the statuses of the opening are known: what is copied first is no change. */
  readonly known: boolean;
  /** When each status of now was gained; version 0 for those known from the start. */
  readonly since: Readonly<Record<string, { readonly at: string; readonly version: number }>>;
  /** Only statuses that give rights; the latest last. */
  readonly changes: readonly RightsChange[];
};

export const noRights: Rights = { known: false, since: {}, changes: [] };

export type Waiver = {
  readonly by: string;
  readonly at: string;
  readonly until: string;
  readonly words: Words;
};

/** One change of the way into a placement. */
export type RouteChange = {
  readonly from: Route;
  readonly to: Route;
  readonly at: string;
  readonly by: string;
  readonly version: number;
  readonly words: Words;
};

/** Days at the provider (ISO dates) that a change of the calendar moved after the letter had told them. */
export type DaysMoved = {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly at: string;
  readonly version: number;
};

/** Parts of a form that were saved before all of it is sent. */
export type PartsSaved = {
  readonly answers: FormAnswers;
  readonly words: Readonly<Record<string, Words>>;
  readonly steps: readonly string[];
};
