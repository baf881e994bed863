import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { ClosureTold, ProviderClosed } from "../closing.ts";
import type { Expected, RegisterEvent } from "../events.ts";
import { evolveRegister } from "../evolve.ts";
import { standingOf } from "../standing.ts";
import { type Register, type Slot, slotOf } from "../state.ts";
import { staffMail } from "./staff-mail.ts";
import type { Tellable } from "./telling.ts";

type Said = {
  readonly what: ClosureTold;
  /** ISO dates, both included. */
  readonly first: string;
  readonly last: string;
};

/** What is said of a provider's closure to those whom it concerns on the day of one register. */
export type TellingClosure = Said & {
  /** Whom the provider should see on this day. */
  readonly expected: readonly Expected[];
  /** Contacts who are told from this register, by pupil: of those for whom it is the first of the days. */
  readonly parents: Tellable;
  /** The school hears of it from this register: it is the first of the days on which anybody is concerned. */
  readonly staff: boolean;
};

const parentMails = (r: Register, { what, first, last }: Said, parents: Tellable): readonly MailOwed[] =>
  Object.entries(parents).flatMap(([pupil, contacts]) =>
    contacts.map(
      (to): MailOwed => ({
        key: `${r.id}-closure-${what}-${pupil}-${r.version + 1}-${to}`,
        notice: "provider-closed",
        to,
        facts: { what, pupil, first, last },
      }),
    ),
  );

const isToldClosed = (r: Register, pupil: string): boolean =>
  r.closure?.what === "closed" && r.closure.pupils.includes(pupil);

const only = (parents: Tellable, pupils: readonly string[]): Tellable =>
  Object.fromEntries(Object.entries(parents).filter(([pupil]) => pupils.includes(pupil)));

const slotsOf = (r: Register, expected: readonly Expected[]): readonly Slot[] =>
  expected.flatMap((e) => e.sessions.map((session) => slotOf(r, e.pupil, session)));

/**
 * By its own dates the provider is closed on the day of the register, or open after all: those concerned hear of it, once for
 * all the days of which it is said (findings K7, K3.1). Whoever was not told that it is closed is not told that it is open.
 */
export const tellClosure = (r: Register, t: TellingClosure): Decision<RegisterEvent> => {
  const news = t.expected.filter((e) => isToldClosed(r, e.pupil) !== (t.what === "closed"));
  if (news.length === 0) return decided([]);
  const pupils = news.map((e) => e.pupil);
  const { what, first, last } = t;
  const parents = only(t.parents, pupils);
  const staff = t.staff
    ? [
        staffMail(r, `provider-${what}`, `closure-${what}-${r.version + 1}`, slotsOf(r, news), "", {
          until: last,
        }),
      ]
    : [];
  return decided(
    [{ type: "provider-closed", what, first, last, pupils, slots: [], parents }],
    [...staff, ...parentMails(r, t, parents)],
  );
};

/** What the dates of a provider say of the day of a register that opens, or is brought up to date. */
export type ByItsDates = {
  /** The provider is closed; ISO dates. */
  readonly closure?: { readonly first: string; readonly last: string };
  /** Contacts of pupils of whom nobody has been told that the provider is closed on this day. */
  readonly parents?: Tellable;
};

export type Closing = {
  readonly events: readonly ProviderClosed[];
  readonly owes: readonly MailOwed[];
  /** It is open after all: it is to be asked. */
  readonly reopened: boolean;
};

const nothing: Closing = { events: [], owes: [], reopened: false };

const named = ({ pupil, session }: Slot) => ({ pupil, session });

const openAfterAll = (r: Register): Closing => {
  const slots = Object.values(r.slots).filter((s) => s.closed);
  if (slots.length === 0) return nothing;
  const pupils = [...new Set(slots.map((s) => s.pupil))];
  const said = {
    what: "open",
    first: r.date,
    last: r.date,
    pupils,
    slots: slots.map(named),
    parents: {},
  } as const;
  return { events: [{ type: "provider-closed", ...said }], owes: [], reopened: true };
};

/**
 * The day has come: a provider that is closed by its own dates is not asked. Each session is the school's to look for, and
 * nobody is taken to be anywhere (obligations.md 6: a closed provider on a school day is asked, never guessed).
 */
export const closingOf = (r: Register, expected: readonly Expected[], by: ByItsDates): Closing => {
  if (!by.closure) return openAfterAll(r);
  const theirs = expected.filter((e) => e.kept === undefined);
  const slots = slotsOf(r, theirs).filter((s) => !s.closed && s.entries.length === 0);
  const untold = theirs.map((e) => e.pupil).filter((pupil) => !isToldClosed(r, pupil));
  if (slots.length === 0 && untold.length === 0) return nothing;
  const today = { what: "closed", first: r.date, last: r.date } as const;
  const parents = only(by.parents ?? {}, untold);
  const event: ProviderClosed = {
    type: "provider-closed",
    ...{
      what: "closed",
      ...by.closure,
      pupils: theirs.map((e) => e.pupil),
      slots: slots.map(named),
      parents,
    },
  };
  const after = evolveRegister(r, event, { at: "", by: "system", version: r.version + 1 });
  const open = slotsOf(after, theirs).filter((s) => standingOf(s) === "closed");
  return {
    events: [event],
    owes: [
      ...(open.length > 0 ? [staffMail(r, "closed-today", `closed-${r.version + 1}`, open)] : []),
      ...parentMails(r, today, parents),
    ],
    reopened: false,
  };
};
