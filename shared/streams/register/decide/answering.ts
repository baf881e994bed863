import type { Temporal } from "temporal-polyfill";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { hasBegun, type Session } from "#domain/week/session.ts";
import type { Mark, RegisterEvent, ReplyChannel } from "../events.ts";
import { evolveRegister } from "../evolve.ts";
import type { OutsideRule } from "../outside.ts";
import { latest } from "../standing.ts";
import { isExpected, type Register, slotOf } from "../state.ts";
import { type Tellable, toldOf } from "./telling.ts";

export type Reply = {
  readonly channel: ReplyChannel;
  readonly name?: Words;
  readonly saidAt?: string;
  readonly why?: Words;
  readonly marks: readonly Mark[];
};

/** What is needed of the moment at which an answer is taken. */
export type Taking = {
  readonly now: Temporal.Instant;
  readonly by: string;
  readonly tellable: Tellable;
  /** Whom outside the school the rules tell; nobody, where it is not given. */
  readonly outside?: OutsideRule;
};

const nobody: OutsideRule = { whom: [], minutes: 0 };

const asISO = (now: Temporal.Instant): string => now.toString({ smallestUnit: "millisecond" });

/** An answer that says again what stands changes nothing; one by staff always counts, for it may settle a dispute. */
const isNew = (r: Register, channel: ReplyChannel, mark: Mark): boolean => {
  const last = latest(slotOf(r, mark.pupil, mark.session));
  if (!last || channel !== "link" || mark.words !== undefined) return true;
  return last.mark !== mark.mark || last.minutes !== mark.minutes || last.leftAt !== mark.leftAt;
};

const known = (r: Register, mark: Mark): boolean =>
  isExpected(r, mark) || slotOf(r, mark.pupil, mark.session).entries.length > 0;

const early = (r: Register, mark: Mark, now: Temporal.Instant): boolean =>
  ["present", "late", "left-early"].includes(mark.mark) && !hasBegun(r.date, mark.session, now);

/**
 * Takes an answer for any of a register's pupils, whoever gives it and however late: a correction is an answer once
 * more, and what stood before is kept. Refused for a pupil who is not on the list, and for a presence before the
 * session has begun.
 */
export const answerRegister = (
  r: Register,
  reply: Reply,
  { now, by, tellable, outside = nobody }: Taking,
): Decision<RegisterEvent> => {
  if (!r.opened) return refuse("This register has not been opened yet.");
  const stranger = reply.marks.find((m) => !known(r, m));
  if (stranger)
    return refuse("This pupil is not on the list of this day.", `${stranger.pupil}-${stranger.session}`);
  const soon = reply.marks.find((m) => early(r, m, now));
  if (soon)
    return refuse("Nobody can be there before the session has begun.", `${soon.pupil}-${soon.session}`);
  const marks = reply.marks.filter((m) => isNew(r, reply.channel, m));
  if (marks.length === 0) return decided([]);
  const answered: RegisterEvent = { type: "answered", ...reply, marks };
  const version = r.version + 1;
  const after = { ...evolveRegister(r, answered, { at: asISO(now), by, version }), version };
  const told = toldOf(
    r,
    after,
    marks.map((m) => slotOf(after, m.pupil, m.session)),
    tellable,
    { rule: outside, now },
  );
  return decided([answered, ...told.events], told.owes);
};

/** The provider's site is closed: every pupil who is expected in these sessions must be looked for. */
export const closedMarks = (r: Register, closed: readonly Session[]): readonly Mark[] =>
  r.expected.flatMap((e) =>
    e.sessions
      .filter((session) => closed.includes(session))
      .map((session): Mark => ({ pupil: e.pupil, session, mark: "closed" })),
  );
