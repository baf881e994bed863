import { acknowledgeBy, answerBy, regulatorBy, regulatorDay } from "#domain/deadlines/data-matters.ts";
import { isRequest, type Matter, stepsOf } from "./matters.ts";

/** What is owed next on a matter. */
export type ClockWhat = "answer" | "identity" | "acknowledge" | "outcome" | "regulator" | "people" | "close";

export type Clock = {
  readonly what: ClockWhat;
  /** ISO date; "" where no law counts days. */
  readonly due: string;
  /** ISO instant of a clock that counts hours. */
  readonly by?: string;
};

/** From when a request's month runs: its receipt, or the day on which they proved who they are, where that was asked. */
export const runsFrom = (m: Matter): string => stepsOf(m, "identity-proven").at(-1)?.on ?? m.received;

/** Whether it is still waited for that somebody proves who they are: until then no month runs. */
export const waitsForIdentity = (m: Matter): boolean =>
  stepsOf(m, "identity-asked").length > 0 && stepsOf(m, "identity-proven").length === 0;

/** The day by which whoever asked is told of an extension, and without one is answered. */
export const firstDue = (m: Matter): string => answerBy(runsFrom(m), false);

/** The day by which a request is answered as it stands. */
export const requestDue = (m: Matter): string => answerBy(runsFrom(m), m.extended !== undefined);

const breachClock = (m: Matter): Clock => {
  const known = m.known ?? m.at;
  if (!m.regulator) return { what: "regulator", due: regulatorDay(known), by: regulatorBy(known) };
  return { what: m.people ? "close" : "people", due: "" };
};

/** What a matter owes next, and by when; none once it is closed. */
export const clockOf = (m: Matter): Clock | undefined => {
  if (m.closed) return undefined;
  if (isRequest(m))
    return waitsForIdentity(m) ? { what: "identity", due: "" } : { what: "answer", due: requestDue(m) };
  if (m.kind === "breach") return breachClock(m);
  return stepsOf(m, "acknowledged").length > 0
    ? { what: "outcome", due: "" }
    : { what: "acknowledge", due: acknowledgeBy(m.received) };
};

/** Whether a clock is over at an ISO instant, which falls on a London date. */
export const isOver = (clock: Clock, now: string, today: string): boolean =>
  clock.by ? Date.parse(now) > Date.parse(clock.by) : clock.due !== "" && today > clock.due;
