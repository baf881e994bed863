import type { Temporal } from "temporal-polyfill";
import { toEnter } from "./decide/office.ts";
import type { Outside } from "./events.ts";
import { isPending, isUnexplained } from "./outside.ts";
import { settledCode, shownSlots, standingOf, suggestionFor, unconfirmed } from "./standing.ts";
import { expectedSlots, type Register, type Slot, slotOf, timedIn } from "./state.ts";
import { hasClosed } from "./timing.ts";
import { cameAfterMidday, isAnsweredBefore } from "./without-break.ts";

/** What one register says of one pupil's day: numbers of sessions. What is not there is none. */
export type PupilDay = {
  /** Whose sessions these are: a pupil with two placements has two registers a day. "" where nobody was ever expected. */
  readonly placement: string;
  readonly expected: number;
  /** Nobody has said where the pupil was. */
  readonly unconfirmed?: number;
  /** Away without a reason, and no parent was reached by mail, nor the absence explained by anybody who was rung. */
  readonly untold?: number;
  /** Of these, people outside the school who have not been told. */
  readonly outside?: readonly Outside[];
  /** A code is suggested, and not entered as it stands. */
  readonly toEnter?: number;
  /** No code can be suggested, or N still: somebody must find out. */
  readonly undecided?: number;
};

/** A mail that is only owed has told nobody, and one that came back neither. */
const reached = (r: Register, s: Slot): boolean => {
  // Whoever was told that the child left before midday has been told of the afternoon that goes on from there.
  const before = isAnsweredBefore(r, s) ? slotOf(r, s.pupil, "morning").parentsTold : [];
  const told = [...s.parentsTold.filter((t) => t.what === "absent"), ...before].flatMap((t) => t.contacts);
  return Object.values(r.mails).some(
    (m) =>
      m.notice === "absence-parents" &&
      told.includes(m.to) &&
      (m.state === "sent" || m.state === "delivered"),
  );
};

const isUndecided = (r: Register, s: Slot, now?: Temporal.Instant): boolean => {
  const { code } = suggestionFor(r, s, now);
  return settledCode(s) === "" && (code === "N" || code === "");
};

const some = <K extends string>(name: K, count: number) => (count > 0 ? { [name]: count } : {});

const dayOf = (r: Register, pupil: string, now?: Temporal.Instant): PupilDay => {
  const isOver = (s: Slot): boolean => now === undefined || hasClosed(timedIn(r, s), now);
  const mine = (all: readonly Slot[]): readonly Slot[] => all.filter((s) => s.pupil === pupil && isOver(s));
  const all = mine(shownSlots(r));
  const outside = all.flatMap((s) => s.outside.filter((n) => isPending(s, n)).map((n) => n.whom));
  const enter = toEnter(r, now).filter((e) =>
    all.some((s) => s.pupil === e.pupil && s.session === e.session),
  );
  return {
    placement: r.everExpected.find((e) => e.pupil === pupil)?.placement ?? "",
    expected: mine(expectedSlots(r)).length,
    ...some("unconfirmed", mine(unconfirmed(r)).length),
    ...some("untold", all.filter((s) => isUnexplained(s) && !cameAfterMidday(r, s) && !reached(r, s)).length),
    ...(outside.length > 0 ? { outside: [...new Set(outside)] } : {}),
    ...some("toEnter", enter.length),
    ...some("undecided", all.filter((s) => standingOf(s) !== "unconfirmed" && isUndecided(r, s, now)).length),
  };
};

/** What a register says of each pupil's day; `now`: only of sessions that have closed by then. */
export const pupilDays = (r: Register, now?: Temporal.Instant): Readonly<Record<string, PupilDay>> =>
  Object.fromEntries(
    [...new Set(shownSlots(r).map((s) => s.pupil))].map((pupil) => [pupil, dayOf(r, pupil, now)]),
  );

/** How many summaries of attendance that rode on this register did not arrive. */
export const summariesBack = (r: Register): number =>
  Object.entries(r.mails).filter(([key, m]) => key.startsWith(`${r.id}-summary-`) && m.state === "bounced")
    .length;
