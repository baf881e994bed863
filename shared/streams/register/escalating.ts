import { Temporal } from "temporal-polyfill";
import { chasedKey } from "./evolve.ts";
import { standingOf, unconfirmed } from "./standing.ts";
import { type CallList, type Register, type Slot, slotOf, timedIn } from "./state.ts";

/** Minutes after the list of whom to ring until others are told that nobody is on it, and again until the last are told. */
const apart = 15;

/** Who is told, one step after the other: those who lead, then everybody who may act for them. */
export const escalatesTo = ["role:ap-lead+dsl", "role:headteacher+deputy-dsl"] as const;

/** Whether somebody has said that they are on it, or has recorded what they did. */
export const isTakenOn = (s: Slot): boolean => [...(s.takenOn ?? []), ...(s.searched ?? [])].length > 0;

/** Those whom nobody has confirmed although their provider was asked again. */
export const lookedFor = (r: Register): readonly Slot[] =>
  unconfirmed(r).filter((s) => {
    const from = timedIn(r, s).time?.from;
    return r.chased[chasedKey({ session: s.session, from })] !== undefined;
  });

/** Who of a list nobody has found, and nobody is on. */
export const leftAlone = (r: Register, { session, pupils }: CallList): readonly Slot[] =>
  pupils
    .filter((pupil) => r.expected.some((e) => e.pupil === pupil && e.sessions.includes(session)))
    .map((pupil) => slotOf(r, pupil, session))
    .filter((s) => standingOf(s) === "unconfirmed" && !isTakenOn(s));

/** When others are told next that nobody is on a list; undefined once somebody is, or all were told. */
export const escalatesAt = (r: Register, list: CallList): Temporal.Instant | undefined =>
  list.steps >= escalatesTo.length || leftAlone(r, list).length === 0
    ? undefined
    : Temporal.Instant.from(list.at).add({ minutes: apart * (list.steps + 1) });

/** The earliest of these moments of a register, as an ISO instant, or "". */
export const nextEscalation = (r: Register): string =>
  Object.values(r.callLists)
    .flatMap((list) => escalatesAt(r, list) ?? [])
    .toSorted(Temporal.Instant.compare)[0]
    ?.toString({ smallestUnit: "millisecond" }) ?? "";
