import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { SettingName, SettingValue } from "#domain/rules/settings.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Role } from "#ids/role.ts";
import type { LastBefore } from "./events/taken-over.ts";

/** A placement that was under way before the school used Waymark. */
export type TakenOver = {
  /** ISO date of the first day at the provider. */
  readonly begun: string;
  readonly last: LastBefore;
  readonly words: Words;
  readonly at: string;
  readonly version: number;
  /** Version in which it became active here. */
  readonly runsFrom?: number;
};

/** A provider that was given something about the pupil, and when another took its place. */
export type EarlierProvider = {
  readonly provider: string;
  /** ISO instant. */
  readonly at: string;
  readonly version: number;
};

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

/** Pages of those outside: codes that were asked for, and sheets of codes. */
export type Pages = {
  /** How many codes were asked for so far. */
  readonly codes: number;
  /** Asked for on paper, the earliest first. */
  readonly asked: readonly { readonly to: string; readonly at: string; readonly version: number }[];
  /** Made by somebody at school, the earliest first. */
  readonly sheets: readonly {
    readonly to: string;
    readonly at: string;
    readonly version: number;
    readonly by: string;
  }[];
};

export const blankPages: Pages = { codes: 0, asked: [], sheets: [] };

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

type Said = { readonly at: string; readonly by: string; readonly version: number };

/** A decision that several take together: recorded by one, in force once each of the others has agreed. */
export type Proposal = Said & {
  /** As which of the deciding roles it was recorded. */
  readonly proposer?: Role;
  /** Whose word it asked for. */
  readonly named: readonly Role[];
  /** Whose word it still waits for. */
  readonly awaits: readonly Role[];
  readonly agreed: Readonly<Partial<Record<Role, Said>>>;
  /** One of them does not agree: it is to be decided anew. */
  readonly refused?: Said;
};

export type MailState = {
  readonly key: string;
  readonly notice: LetterId;
  readonly to: string;
  readonly state: "sent" | "delivered" | "bounced";
  readonly at: string;
  readonly reason?: string;
};

/** A file that is evidence for something. Its name and what it shows are words in the vault; its bytes are beside it. */
export type Attached = {
  readonly id: string;
  /** The form or obligation that it is evidence for; "" for the placement in general. */
  readonly about: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  readonly at: string;
  readonly by: string;
  readonly version: number;
  readonly words: Words;
  /** The question behind whose mailed link it was sent. */
  readonly ask?: string;
  /** Set once it is removed: by whom, when, why. */
  readonly removed?: { readonly at: string; readonly by: string; readonly words: Words };
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
