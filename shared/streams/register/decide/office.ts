import type { Temporal } from "temporal-polyfill";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import { unlawful } from "../code-lawful.ts";
import { absenceCodes, settlingCodes } from "../codes.ts";
import type { RegisterEvent } from "../events.ts";
import { caseOf, enteredOf, reasonOf, settledCode, shownSlots, suggestionFor } from "../standing.ts";
import { type Register, slotOf } from "../state.ts";

export type Explaining = {
  readonly pupil: string;
  readonly sessions: readonly Session[];
  /** "" takes the reason back: the provider is asked again. */
  readonly code: string;
  readonly words?: Words;
};

/** The office records why a pupil is away: before the provider is asked, or for an absence that has no reason yet. */
export const recordReason = (r: Register, e: Explaining): Decision<RegisterEvent> => {
  if (e.code !== "" && !absenceCodes.some((c) => c.code === e.code))
    return refuse("Choose a reason from the list.", "code");
  if (e.sessions.length === 0) return refuse("Choose at least one session.", "sessions");
  const fresh = e.sessions.filter((session) => {
    const reason = reasonOf(slotOf(r, e.pupil, session));
    return e.code === "" ? reason !== undefined : reason?.code !== e.code || e.words !== undefined;
  });
  return decided(fresh.length > 0 ? [{ type: "reason-recorded", ...e, sessions: fresh }] : []);
};

export type Settling = {
  readonly pupil: string;
  readonly session: Session;
  /** "" takes the decision back. */
  readonly code: string;
  readonly words?: Words;
};

/**
 * A person decides on the code of a session that nothing else settles: closed, elsewhere, online, not expected. Any lawful
 * code, with the reason in words; a code settled is not a child found, so that nothing else changes.
 */
export const settleCode = (r: Register, s: Settling, now: Temporal.Instant): Decision<RegisterEvent> => {
  const slot = slotOf(r, s.pupil, s.session);
  const before = settledCode(slot);
  if (s.code === "") return decided(before === "" ? [] : [{ type: "code-settled", ...s }]);
  if (!settlingCodes.some((c) => c.code === s.code)) return refuse("Choose a code from the list.", "code");
  if (!s.words) return refuse("Enter why this code is right.", "why");
  const why = unlawful({ ...caseOf(r, slot, now), settled: "" }, s.code);
  if (why) return refuse(why, "code");
  return decided([{ type: "code-settled", ...s }]);
};

/** Ticks that codes were entered in the school's register; each with the code that was suggested, or given. */
export const recordEntered = (
  r: Register,
  slots: readonly { readonly pupil: string; readonly session: Session; readonly code: string }[],
): Decision<RegisterEvent> => {
  const unknown = slots.find((s) => !sessions.includes(s.session) || s.code === "");
  if (unknown) return refuse("Only a session with a code can be entered.", "slots");
  const fresh = slots.filter((s) => enteredOf(r, slotOf(r, s.pupil, s.session))?.code !== s.code);
  return decided(fresh.length > 0 ? [{ type: "entered", slots: fresh }] : []);
};

/** Sessions that have a code to enter which has not been entered as it stands; `now`: none of a session that has not begun. */
export const toEnter = (
  r: Register,
  now?: Temporal.Instant,
): readonly { pupil: string; session: Session; code: string }[] =>
  shownSlots(r).flatMap((s) => {
    const { code } = suggestionFor(r, s, now);
    return code !== "" && enteredOf(r, s)?.code !== code
      ? [{ pupil: s.pupil, session: s.session, code }]
      : [];
  });
