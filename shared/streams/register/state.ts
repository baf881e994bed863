import { type Commands, noCommands } from "#domain/commands.ts";
import type { Words } from "#domain/commit.ts";
import type { Session, SessionTimes } from "#domain/week/session.ts";
import type { Closure } from "./closing.ts";
import type { DayTold, Expected, Mark, Outside, ReplyChannel, WithoutSchool } from "./events.ts";
import type { Searched } from "./searching.ts";
import { type Timed, timedOf } from "./timing.ts";

/** One answer about one pupil and session. Later ones stand; earlier ones are kept. */
export type Entry = Omit<Mark, "pupil" | "session"> & {
  readonly channel: ReplyChannel;
  readonly name?: Words;
  readonly why?: Words;
  readonly saidAt?: string;
  readonly at: string;
  readonly by: string;
  readonly version: number;
  /** Came after the session's cut-off. */
  readonly late: boolean;
};

/** Why a pupil is away, as the office decided it; code "" takes the one before back. */
export type Reason = {
  readonly code: string;
  readonly words?: Words;
  readonly at: string;
  readonly by: string;
  readonly version: number;
};

export type Entered = { readonly code: string; readonly at: string; readonly by: string };

/** A notice to somebody outside the school, from when it was owed on. */
export type OutsideNote = {
  readonly whom: Outside;
  readonly owedAt: string;
  readonly sendAt: string;
  readonly told?: {
    readonly at: string;
    readonly by: string;
    readonly how: "tap" | "time" | "phone";
    readonly contacts: readonly string[];
  };
  readonly foundAt?: string;
};

/** One pupil in one session. */
export type Slot = {
  readonly pupil: string;
  readonly session: Session;
  /** Earliest first. */
  readonly entries: readonly Entry[];
  readonly reasons: readonly Reason[];
  /** Codes on which a person decided, earliest first. */
  readonly settled: readonly Reason[];
  readonly entered: readonly Entered[];
  readonly parentsTold: readonly {
    readonly what: "absent" | "found" | "left-early" | "closed";
    readonly at: string;
    readonly contacts: readonly string[];
  }[];
  /** The provider is closed then by its own dates, and is not asked. */
  readonly closed?: true;
  /** Earliest first. */
  readonly outside: readonly OutsideNote[];
  /** Who has said that they are on it, earliest first; absent while nobody has. */
  readonly takenOn?: readonly { readonly at: string; readonly by: string }[];
  /** What was done to find the child, earliest first; absent where nothing was recorded. */
  readonly searched?: readonly Searched[];
};

/** A list of whom to ring that the office got, and how often others were told since that nobody is on it. */
export type CallList = {
  readonly session: Session;
  /** London time at which these sessions begin; absent where it is the usual one. */
  readonly from?: string;
  readonly at: string;
  readonly pupils: readonly string[];
  readonly steps: number;
};

export type RegisterMail = {
  readonly notice: string;
  readonly to: string;
  readonly state: "sent" | "delivered" | "bounced" | "dropped";
  readonly at: string;
};

/** One provider's pupils of one school on one day. */
export type Register = {
  /** `{provider}-{date}`. */
  readonly id: string;
  readonly version: number;
  readonly provider: string;
  readonly date: string;
  readonly opened: boolean;
  readonly isSchool: "yes" | "no";
  readonly online: "yes" | "no";
  readonly expected: readonly Expected[];
  /** Everybody who was on the list at any time of the day, as they stood on it last. */
  readonly everExpected: readonly Expected[];
  /** The school's own sessions on this day, where they are known. */
  readonly day?: SessionTimes;
  /** The school itself has no session on this day. */
  readonly withoutSchool?: WithoutSchool;
  /** The latest that the school said of a day on which it is closed, and whom it concerned. */
  readonly told?: {
    readonly what: DayTold;
    readonly because: string;
    readonly at: string;
    readonly pupils: readonly string[];
    readonly mailed: boolean;
    /** Contacts who were mailed, by pupil. */
    readonly parents: Readonly<Record<string, readonly string[]>>;
  };
  /** The latest that is known of the provider's own closure on this day, and whom it concerns. */
  readonly closure?: Closure;
  /** The provider has a link for every day, and no mail has asked it in the morning. */
  readonly unasked?: true;
  /** How often today's link was mailed once more. */
  readonly askedAgain: number;
  /** By `{pupil}:{session}`: everybody who was expected, spoken of or excused. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** Highest chaser that has gone, by session or `{session}-{start}`: 0 is the first. */
  readonly chased: Readonly<Partial<Record<string, number>>>;
  /** By the same keys: the lists of whom to ring. */
  readonly callLists: Readonly<Record<string, CallList>>;
  readonly mails: Readonly<Record<string, RegisterMail>>;
  readonly commands: Commands;
};

export const registerId = (provider: string, date: string): string => `${provider}-${date}`;

export const slotKey = (of: { readonly pupil: string; readonly session: Session }): string =>
  `${of.pupil}:${of.session}`;

/** A register as it is before anything happened; throws on an id that none has. */
export const blankRegister = (id: string): Register => {
  const [, provider, date] = /^(.+)-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  if (provider === undefined || date === undefined) throw new Error(`Not a register's id: ${id}`);
  return {
    id,
    version: 0,
    provider,
    date,
    opened: false,
    isSchool: "no",
    online: "no",
    expected: [],
    everExpected: [],
    askedAgain: 0,
    slots: {},
    chased: {},
    callLists: {},
    mails: {},
    commands: noCommands,
  };
};

export const blankSlot = (pupil: string, session: Session): Slot => ({
  pupil,
  session,
  entries: [],
  reasons: [],
  settled: [],
  entered: [],
  parentsTold: [],
  outside: [],
});

/** A pupil's slot in a session, whether or not anything is known of it. */
export const slotOf = (r: Register, pupil: string, session: Session): Slot =>
  r.slots[slotKey({ pupil, session })] ?? blankSlot(pupil, session);

export const expectedOf = (r: Register, pupil: string): Expected | undefined =>
  r.expected.find((e) => e.pupil === pupil);

/** Whether the pupil should be at the provider in this session, as the timetables say now. */
export const isExpected = (r: Register, { pupil, session }: { pupil: string; session: Session }): boolean =>
  expectedOf(r, pupil)?.sessions.includes(session) ?? false;

/** The slots of everybody who is expected now, in the order of the list, morning first. */
export const expectedSlots = (r: Register): readonly Slot[] =>
  r.expected.flatMap((e) => e.sessions.map((session) => slotOf(r, e.pupil, session)));

/** Whether the pupil was on the list of this session at any time of the day. */
export const wasExpected = (r: Register, { pupil, session }: { pupil: string; session: Session }): boolean =>
  r.everExpected.some((e) => e.pupil === pupil && e.sessions.includes(session));

/** A pupil's session by the clock, as the list has it or last had it. */
export const timedIn = (r: Register, { pupil, session }: { pupil: string; session: Session }): Timed =>
  timedOf(r.date, expectedOf(r, pupil) ?? r.everExpected.find((e) => e.pupil === pupil), session);
