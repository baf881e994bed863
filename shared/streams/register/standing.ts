import type { Suggestion } from "#domain/week/suggestion.ts";
import { codeOf, suggested } from "./codes.ts";
import type { MarkKind } from "./events.ts";
import {
  type Entry,
  expectedOf,
  expectedSlots,
  isExpected,
  type Reason,
  type Register,
  type Slot,
} from "./state.ts";

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
  return mark ?? "unconfirmed";
};

/** Where the child is, is not known, or not in order: staff look at it until they have recorded more. */
export const isOpen = (s: Slot): boolean =>
  ["unconfirmed", "absent", "closed", "not-ours"].includes(standingOf(s));

const there = (mark: MarkKind): boolean => ["present", "late", "left-early", "elsewhere"].includes(mark);

/** Two people say different things of where the pupil is, or a pupil known to be away was seen; until staff settle it. */
export const isDisputed = (s: Slot): boolean => {
  const last = latest(s);
  if (!last || last.channel === "school") return false;
  if (reasonOf(s) && there(last.mark)) return true;
  return s.entries.slice(0, -1).some((e) => there(e.mark) !== there(last.mark));
};

/** The code that the school might enter for this session. */
export const suggestionFor = (r: Register, s: Slot): Suggestion => {
  const reason = reasonOf(s);
  const last = latest(s);
  if (reason && (last === undefined || last.mark === "absent"))
    return {
      code: reason.code,
      because: codeOf(reason.code)?.title ?? "The reason that the office recorded.",
    };
  if (!last) return { code: "", because: "Not confirmed. Silence is never present." };
  return suggested({
    mark: last.mark,
    session: s.session,
    isSchool: r.isSchool,
    online: r.online,
    minutes: last.minutes,
    underAge: expectedOf(r, s.pupil)?.underAge === "yes",
  });
};

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

/** Expected, not answered for, and not known to be away: vulnerable pupils first (rules of sense, absence). */
export const unconfirmed = (r: Register): readonly Slot[] => {
  const open = expectedSlots(r).filter((s) => standingOf(s) === "unconfirmed");
  return open.toSorted((a, b) => Number(isVulnerable(r, b.pupil)) - Number(isVulnerable(r, a.pupil)));
};

/** Slots that a page shows: of everybody who is expected, and of those who were spoken of and no longer are. */
export const shownSlots = (r: Register): readonly Slot[] => [
  ...expectedSlots(r),
  ...Object.values(r.slots).filter(
    (s) => !isExpected(r, s) && (s.entries.length > 0 || s.reasons.length > 0),
  ),
];
