import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import { isOutsideHours } from "#domain/week/outside-hours.ts";
import type { Deps } from "#ports/host.ts";
import { expectedOf, type Register, type Slot, timedIn } from "#streams/register/state.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";

/** Who at school can be rung while sessions outside its hours go on. */
export type OutsideContact = { readonly name: string; readonly phone: string };

/** Whether nobody at school can be rung as on any day while a session goes on. */
const isOutside = (r: Register, s: Pick<Slot, "pupil" | "session">): boolean => {
  const { time } = timedIn(r, s);
  return weekdayOf(r.date) > 5 || (time !== undefined && isOutsideHours(time, r.day));
};

/** Who at school is named for a pupil's session outside school hours; undefined for any other session. */
export const outsideContact = async (
  deps: Deps,
  at: SchoolRef,
  r: Register,
  s: Pick<Slot, "pupil" | "session">,
): Promise<OutsideContact | undefined> => {
  const placement = expectedOf(r, s.pupil)?.placement;
  if (!placement || !isOutside(r, s)) return undefined;
  const { state: p } = await read(deps, placements, placementStream(at, placement));
  const said = await wordsOf(deps, scopeOf(at), Object.values(p.forms.timetable?.words ?? {}));
  const { "outside-name": name, "outside-phone": phone } = said;
  return name && phone ? { name: String(name), phone: String(phone) } : undefined;
};
