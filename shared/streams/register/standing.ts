import { Temporal } from "temporal-polyfill";
import type { Suggestion } from "#domain/week/suggestion.ts";
import type { CodeCase } from "./code-case.ts";
import { suggested } from "./codes.ts";
import type { MarkKind } from "./events.ts";
import {
  type Entry,
  expectedOf,
  expectedSlots,
  isExpected,
  type Reason,
  type Register,
  type Slot,
  timedIn,
} from "./state.ts";
import { hasClosed, hasStarted, mayHaveArrived, type Timed } from "./timing.ts";

/**
 * How a pupil's session stands. `known`: away, and the office knows why; `unconfirmed`: nobody has said anything,
 * which is never "present".
 */
export type Standing = MarkKind | "known" | "unconfirmed";

/** The answer that stands: the latest. */
export const latest = (s: Slot): Entry | undefined => s.entries.at(-1);

/** The office's reason that stands, if any. */
export const reasonOf = (s: Slot): Reason | undefined => {
  const last = s.reasons.at(-1);
  return last && last.code !== "" ? last : undefined;
};

export const standingOf = (s: Slot): Standing => {
  const mark = latest(s)?.mark;
  if (reasonOf(s) && (mark === undefined || mark === "absent")) return "known";
  return mark ?? (s.closed ? "closed" : "unconfirmed");
};

/** Where the child is, is not known, or not in order: staff look at it until they have recorded more. */
export const isOpen = (s: Slot): boolean =>
  ["unconfirmed", "absent", "closed", "not-ours"].includes(standingOf(s));

const there = (mark: MarkKind): boolean => ["present", "late", "left-early", "elsewhere"].includes(mark);

/** Absent when the register was taken, and there since: no contradiction, and the minutes say how late. */
const cameLate = (e: Entry, last: Entry): boolean => e.mark === "absent" && last.mark === "late";

/** Two people say different things of where the pupil is, or a pupil known to be away was seen; until staff settle it. */
export const isDisputed = (s: Slot): boolean => {
  const last = latest(s);
  if (!last || last.channel === "school") return false;
  const reason = reasonOf(s);
  if (reason && there(last.mark)) return true;
  // Whoever finds the reason of the absence that stands has settled it.
  if (reason && reason.version > last.version && last.mark === "absent" && reason.by !== "system")
    return false;
  return s.entries.slice(0, -1).some((e) => there(e.mark) !== there(last.mark) && !cameLate(e, last));
};

/** The code on which a person has decided since the latest answer, or "". */
export const settledCode = (s: Slot): string => {
  const last = s.settled.at(-1);
  return last && last.version > (latest(s)?.version ?? 0) ? last.code : "";
};

const saidTooEarly = (r: Register, s: Slot, e: Entry): boolean =>
  there(e.mark) && e.mark !== "elsewhere" && !mayHaveArrived(timedIn(r, s), Temporal.Instant.from(e.at));

/** What goes on past midday without a break has the code of the afternoon when the school's own afternoon has begun. */
const codedFrom = (r: Register, s: Slot): Timed => {
  const timed = timedIn(r, s);
  const own = r.day?.[s.session]?.from;
  return timed.time?.since && own && own > timed.time.from
    ? { ...timed, time: { ...timed.time, from: own } }
    : timed;
};

/**
 * Everything that decides the code of a slot. `now`: with it, what has not begun has no code of presence, and what is not
 * established when the register has closed is N; without it, only what was said counts.
 */
export const caseOf = (r: Register, s: Slot, now?: Temporal.Instant): CodeCase => {
  const last = latest(s);
  const e = expectedOf(r, s.pupil);
  const timed = timedIn(r, s);
  const early =
    (last && saidTooEarly(r, s, last)) || (now !== undefined && !hasStarted(codedFrom(r, s), now));
  return {
    session: s.session,
    mark: last?.mark,
    minutes: last?.minutes,
    isSchool: r.isSchool,
    online: r.online,
    codes: e?.codes,
    providerClosed: s.closed === true,
    notExpected: !isExpected(r, s),
    disputed: isDisputed(s),
    early,
    closed: now !== undefined && hasClosed(timed, now),
    kept: last === undefined ? e?.kept : undefined,
    time: timed.time,
    withoutSchool: r.withoutSchool,
    day: r.day,
    reason: reasonOf(s)?.code,
    settled: settledCode(s),
  };
};

/** The code that the school might enter for this session. */
export const suggestionFor = (r: Register, s: Slot, now?: Temporal.Instant): Suggestion =>
  suggested(caseOf(r, s, now));

/** What was entered in the school's register, and whether the suggestion has changed since. */
export const enteredOf = (
  r: Register,
  s: Slot,
): { readonly code: string; readonly stale: boolean } | undefined => {
  const last = s.entered.at(-1);
  if (!last) return undefined;
  const { code } = suggestionFor(r, s);
  return { code: last.code, stale: code !== "" && code !== last.code };
};

export const isVulnerable = (r: Register, pupil: string): boolean =>
  expectedOf(r, pupil)?.vulnerable ?? false;

/** Expected, not answered for, not known to be away and not kept by the safeguarding lead: vulnerable pupils first (rules of sense, absence). */
export const unconfirmed = (r: Register): readonly Slot[] => {
  const open = expectedSlots(r).filter(
    (s) => standingOf(s) === "unconfirmed" && expectedOf(r, s.pupil)?.kept === undefined,
  );
  return open.toSorted((a, b) => Number(isVulnerable(r, b.pupil)) - Number(isVulnerable(r, a.pupil)));
};

/** Slots that a page shows: of everybody who is expected, and of those who were spoken of and no longer are. */
export const shownSlots = (r: Register): readonly Slot[] => [
  ...expectedSlots(r),
  ...Object.values(r.slots).filter(
    (s) => !isExpected(r, s) && (s.entries.length > 0 || s.reasons.length > 0 || s.settled.length > 0),
  ),
];
