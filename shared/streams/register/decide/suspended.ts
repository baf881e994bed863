import type { Expected, RegisterEvent } from "../events.ts";
import { reasonOf } from "../standing.ts";
import { type Register, type Slot, slotOf } from "../state.ts";

/** Suspended, and no provision is made in its place (SI 2024/208 reg. 10). */
const code = "E";

/** What the office decided of a session stays as it decided it. */
const isOurs = (s: Slot): boolean => {
  const last = s.reasons.at(-1);
  return last === undefined || (last.by === "system" && ["", code].includes(last.code));
};

const toChange = (r: Register, e: Expected): RegisterEvent | undefined => {
  const asked = e.suspended === "yes" ? code : "";
  const sessions = e.sessions.filter((session) => {
    const slot = slotOf(r, e.pupil, session);
    return isOurs(slot) && (reasonOf(slot)?.code ?? "") !== asked;
  });
  return sessions.length > 0 ? { type: "reason-recorded", pupil: e.pupil, sessions, code: asked } : undefined;
};

/**
 * The reasons that suspensions give for a day, or no longer give. Where the provider is a school, the pupil is
 * registered there too: D is not overwritten, and the pupil is asked about as ever.
 */
export const suspensionsOf = (r: Register, expected: readonly Expected[]): readonly RegisterEvent[] =>
  r.isSchool === "yes" ? [] : expected.flatMap((e) => toChange(r, e) ?? []);

/** Pupils whose suspension on this day was taken back: whom the provider must now be asked about. */
export const takenBack = (before: Register, after: Register): readonly string[] =>
  Object.values(before.slots)
    .filter((s) => reasonOf(s) && isOurs(s) && !reasonOf(slotOf(after, s.pupil, s.session)))
    .map((s) => s.pupil);
