import { Temporal } from "temporal-polyfill";
import { clockWords } from "#domain/calendar/date-words.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import { minuteOf, type Session, type SessionTime } from "#domain/week/session.ts";
import type { Mark, RegisterEvent, ReplyChannel, SafetyTold } from "../events.ts";
import { evolveRegister } from "../evolve.ts";
import type { OutsideRule } from "../outside.ts";
import { latest } from "../standing.ts";
import { type Register, slotOf, timedIn, wasExpected } from "../state.ts";
import { arrivesFrom, mayHaveArrived } from "../timing.ts";
import { askedTime, withoutBreak } from "../without-break.ts";
import { type Tellable, toldOf } from "./telling.ts";

export type Reply = {
  readonly channel: ReplyChannel;
  readonly name?: Words;
  readonly saidAt?: string;
  readonly why?: Words;
  readonly marks: readonly Mark[];
  readonly safety?: SafetyTold;
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
  return (
    last.mark !== mark.mark ||
    last.minutes !== mark.minutes ||
    last.leftAt !== mark.leftAt ||
    last.place !== mark.place
  );
};

/** On the list now, or at some time of the day: nothing that a provider says of such a pupil is lost. */
const known = (r: Register, mark: Mark): boolean =>
  wasExpected(r, mark) || slotOf(r, mark.pupil, mark.session).entries.length > 0;

const isThere = (mark: Mark): boolean => ["present", "late", "left-early"].includes(mark.mark);

/** Minutes of lateness, and how far a pupil may leave outside the usual times, where the placement has none of its own. */
const usualMinutes = 210;
const usualSpan: Readonly<Record<Session, SessionTime>> = {
  morning: { from: "07:30", to: "14:00" },
  afternoon: { from: "11:30", to: "18:00" },
};

const spanWords = ({ from, to }: SessionTime): string => `from ${clockWords(from)} to ${clockWords(to)}`;

/** What is wrong with one mark by the clock, at the field to mend; undefined where nothing is. */
const wrongWith = (r: Register, mark: Mark, now: Temporal.Instant): Refusal | undefined => {
  const timed = timedIn(r, mark);
  const field = `${mark.pupil}-${mark.session}`;
  if (isThere(mark) && !mayHaveArrived(timed, now)) {
    const from = arrivesFrom(timed);
    const when = from ? ` It can be said from ${clockWords(from)}.` : "";
    return refuse(`Nobody can be there before the session has begun.${when}`, field);
  }
  const span = askedTime(r, mark);
  const length = span ? minuteOf(span.to) - minuteOf(span.from) : usualMinutes;
  if (mark.mark === "late" && mark.minutes !== undefined && mark.minutes >= length)
    return refuse(
      span
        ? `The session lasts ${spanWords(span)}, ${length} minutes: nobody comes later than that. Choose “Not here” instead.`
        : `No session is as long as ${mark.minutes} minutes. Choose “Not here” instead.`,
      `${field}-minutes`,
    );
  if (mark.mark !== "left-early" || mark.leftAt === undefined) return undefined;
  const { from, to } = span ?? usualSpan[mark.session];
  if (mark.leftAt <= from || mark.leftAt >= to)
    return refuse(`The session lasts ${spanWords({ from, to })}: enter a time within it.`, `${field}-left`);
  return Temporal.Instant.compare(londonInstant(r.date, mark.leftAt), now) > 0
    ? refuse("The time must not be in the future.", `${field}-left`)
    : undefined;
};

/** Which of these marks cannot be taken as things stand, each with its reason. */
export const wrongMarks = <M extends Mark | Omit<Mark, "words">>(
  r: Register,
  marks: readonly M[],
  now: Temporal.Instant,
): readonly { readonly mark: M; readonly refusal: Refusal }[] =>
  marks.flatMap((mark) => {
    const refusal = wrongWith(r, mark, now);
    return refusal ? [{ mark, refusal }] : [];
  });

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
  const wrong = wrongMarks(r, reply.marks, now)[0]?.refusal;
  const stranger = reply.marks.find((m) => !known(r, m));
  if (stranger)
    return refuse("This pupil is not on the list of this day.", `${stranger.pupil}-${stranger.session}`);
  if (wrong) return wrong;
  const marks = withoutBreak(r, reply.marks).filter((m) => isNew(r, reply.channel, m));
  if (marks.length === 0 && !reply.safety) return decided([]);
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
