import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Session } from "#domain/week/session.ts";
import type { RegisterEvent } from "../events.ts";
import { owesReturnTalk, type SearchStep } from "../searching.ts";
import { type Register, slotOf, wasExpected } from "../state.ts";

export type Searching = {
  readonly pupil: string;
  readonly session: Session;
  readonly step: SearchStep;
  /** London time "HH:MM". */
  readonly doneAt: string;
  readonly words?: Words;
};

/** Records a step of looking for a child, by whoever did it or was told of it (obligations.md 8, missing children). */
export const recordSearch = (
  r: Register,
  { pupil, session, step, doneAt, words }: Searching,
  now: Temporal.Instant,
): Decision<RegisterEvent> => {
  const slot = slotOf(r, pupil, session);
  if (!wasExpected(r, slot)) return refuse("The pupil was not expected in this session.");
  const isToday = londonDate(now) === r.date;
  if (isToday && Temporal.Instant.compare(londonInstant(r.date, doneAt), now) > 0)
    return refuse("Enter a time that has passed.", "done-at");
  if (step === "return-talk" && !owesReturnTalk(slot.searched ?? []))
    return refuse("The police were not told of this child: there is no conversation on return to record.");
  return decided([{ type: "searched", pupil, session, step, doneAt, ...(words ? { words } : {}) }]);
};
