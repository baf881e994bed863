import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { type Commands, noCommands } from "#domain/commands.ts";
import type { Words } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { WeekPart } from "#domain/week/part.ts";
import type { Suspension } from "../pupil/suspension.ts";
import type { Ask } from "./asks.ts";
import type { AttendanceFell } from "./events/attendance-fell.ts";
import type { Giving } from "./events/channel.ts";
import type { ProviderFacts } from "./events/events.ts";
import type { ProviderHeld } from "./events/held.ts";
import type { Paper } from "./events/paper.ts";
import type { ReadingNeed } from "./events/reading-needs.ts";
import type { TakenBack } from "./events/taken-back.ts";
import type { Phase } from "./phase.ts";
import type { History, Latest } from "./recorded.ts";
import {
  type Attached,
  blankPack,
  type DaysMoved,
  type EarlierProvider,
  type MailState,
  noRights,
  type Pack,
  type Pages,
  type PartsSaved,
  type Proposal,
  type Rights,
  type RouteChange,
  type TakenOver,
  type Tightened,
  type Waiver,
} from "./state-parts.ts";
import type { TermsThen } from "./terms/term.ts";

export type Given = {
  readonly to: string;
  readonly how: Giving;
  readonly on: string;
  readonly version: number;
};

export type Letter = {
  readonly id: string;
  readonly start: string;
  readonly to: readonly string[];
  readonly facts: FormAnswers;
  readonly words: Readonly<Record<string, Words>>;
  readonly issuedAt: string;
  /** Version in which it was issued. */
  readonly version: number;
  readonly given: readonly Given[];
  /** Set when a parent agreed in writing to shorter notice (by agreement only). */
  readonly shortened: boolean;
  readonly replaces?: string;
};

/** A placement as its commits tell it. */
export type Placement = {
  readonly id: string;
  readonly version: number;
  readonly pupil: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly profile: { readonly id: string; readonly version: string };
  /** The trust of the school, "" for none. */
  readonly trust: string;
  /** Settings that were made stricter for this placement, the earliest first. */
  readonly tightened: readonly Tightened[];
  readonly route: Route;
  /** Where it was under way before the school used Waymark. */
  readonly takenOver?: TakenOver;
  /** The pupil's suspensions, for the sixth day. */
  readonly suspensions: readonly Suspension[];
  /** Earlier ways, the earliest first. */
  readonly routeChanges: readonly RouteChange[];
  readonly calendar: SchoolCalendar | undefined;
  /** What the pupil’s other open placements take of the week. */
  readonly beside: readonly WeekPart[];
  readonly provider: ProviderFacts | undefined;
  /** Providers that were given something about the pupil and are not the provider any more, the earliest first. */
  readonly earlier?: readonly EarlierProvider[];
  /** What the school held of the provider when it was chosen, while the provider is the same. */
  readonly held?: ProviderHeld | undefined;
  /** What the terms were from which version on, the latest last. */
  readonly terms: readonly TermsThen[];
  readonly contacts: readonly Contact[];
  /** Set once the pupil is 18: then nobody else is asked for consent. */
  readonly ofAge?: true;
  /** When it was noticed. */
  readonly cameOfAge?: { readonly at: string; readonly version: number };
  /** When somebody looked last whether the pupil’s statuses still hold. */
  readonly statusesChecked:
    | { readonly on: string; readonly at: string; readonly version: number }
    | undefined;
  /** Statuses of the pupil that give more rights: `ehcp`, `looked-after`, `social-worker`, … */
  readonly statuses: readonly string[];
  readonly rights: Rights;
  /** What stops the provider, as it was last copied. */
  readonly providerFaults:
    | { readonly faults: readonly string[]; readonly at: string; readonly version: number }
    | undefined;
  /** The last day of the provider's signed audit, as it was last copied; "" for none in force. */
  readonly audited: { readonly until: string; readonly at: string; readonly version: number } | undefined;
  /** That attendance at the provider fell below what the rules ask, as it was last noted. */
  readonly fell: (AttendanceFell & { readonly at: string; readonly version: number }) | undefined;
  readonly phase: Phase;
  /** How often each phase was entered; the current phase's count is its cycle. */
  readonly visits: Readonly<Partial<Record<Phase, number>>>;
  readonly epoch: number;
  readonly frozen: boolean;
  /** An administrator stopped its run; it goes on when they start it again. */
  readonly stopped: boolean;
  readonly drafts: Readonly<Record<string, PartsSaved>>;
  /** What contacts need to read what is sent, by contact; nobody who needs nothing is here. */
  readonly needs?: Readonly<Record<string, readonly ReadingNeed[]>>;
  /** The decision of several together that was recorded last: what it waits for, or how it was answered. */
  readonly proposal?: Proposal;
  /** Each form as it was last submitted. */
  readonly forms: Latest;
  /** Every submission of each form, the earliest first: corrections and what comes again (reviews, visits, reports). */
  readonly history: History;
  /** Records that were taken back, the earliest first; none where none was. */
  readonly takenBack?: readonly TakenBack[];
  /** Version and instant at which the current phase was entered. */
  readonly entered: { readonly version: number; readonly at: string };
  /** When it last went back from active to an earlier phase. */
  readonly sentBack?: { readonly version: number; readonly at: string };
  /** Process obligations that the headteacher lets wait, by key. */
  readonly waivers: Readonly<Record<string, Waiver>>;
  /** Duties of the school that no placement owns (catalogue O130 and the like): the ISO date of the latest record. */
  readonly duties: Readonly<Record<string, string>>;
  readonly asks: readonly Ask[];
  readonly letters: readonly Letter[];
  /** The earliest first. */
  readonly daysMoved: readonly DaysMoved[];
  readonly pack: Pack;
  /** None while nobody has asked for a page of their own. */
  readonly pages?: Pages;
  /** Letters for those who take no e-mail, the earliest first. */
  readonly papers: readonly Paper[];
  /** In the order in which they came, removed ones too. */
  readonly files: readonly Attached[];
  readonly mails: Readonly<Record<string, MailState>>;
  /** Due date for which the owner of an obligation was reminded that it is overdue, by the obligation's key. */
  readonly reminded: Readonly<Record<string, string>>;
  /** Version in which each command was taken. */
  readonly commands: Commands;
};

export const blankPlacement = (id: string): Placement => ({
  id,
  version: 0,
  pupil: "",
  openedAt: "",
  openedBy: "",
  profile: { id: "", version: "" },
  trust: "",
  tightened: [],
  route: "agreement",
  suspensions: [],
  routeChanges: [],
  calendar: undefined,
  beside: [],
  provider: undefined,
  terms: [],
  contacts: [],
  statuses: [],
  statusesChecked: undefined,
  rights: noRights,
  fell: undefined,
  providerFaults: undefined,
  audited: undefined,
  phase: "referral",
  visits: { referral: 1 },
  epoch: 1,
  frozen: false,
  stopped: false,
  drafts: {},
  forms: {},
  history: {},
  entered: { version: 0, at: "" },
  waivers: {},
  duties: {},
  asks: [],
  letters: [],
  daysMoved: [],
  pack: blankPack,
  papers: [],
  files: [],
  mails: {},
  reminded: {},
  commands: noCommands,
});

/** Which visit of its phase the placement is in, from 1. */
export const cycleOf = (p: Placement): number => p.visits[p.phase] ?? 1;
