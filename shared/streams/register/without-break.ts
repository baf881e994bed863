import { minuteOf } from "#domain/week/session.ts";
import type { Mark } from "./events.ts";
import { type Entry, type Register, type Slot, slotOf, timedIn, wasExpected } from "./state.ts";

type Said = Omit<Mark, "words">;

/** The afternoon into which a pupil's morning goes on without a break: one answer is for both. */
const goesOnInto = (r: Register, m: Pick<Said, "pupil" | "session">) => {
  const afternoon = { pupil: m.pupil, session: "afternoon" as const };
  const { time } = timedIn(r, afternoon);
  return m.session === "morning" && time?.since && wasExpected(r, afternoon) ? time : undefined;
};

/** Whether a session is answered with the one before it, and not asked by itself. */
export const isAnsweredBefore = (r: Register, s: Pick<Slot, "pupil" | "session">): boolean =>
  s.session === "afternoon" && timedIn(r, s).time?.since !== undefined;

/** From when to when the one answer is about: past midday where the session goes on without a break. */
export const askedTime = (r: Register, s: Pick<Slot, "pupil" | "session">) => {
  const { time } = timedIn(r, s);
  const afternoon = goesOnInto(r, s);
  return time && afternoon ? { from: time.from, to: afternoon.to } : time;
};

/** What an answer about the whole stretch says of each of its two sessions. */
const parted = <M extends Said>(m: M, from: string, parting: string): readonly [M, M] => {
  const { minutes, leftAt, ...rest } = m;
  const as = (mark: Mark["mark"], more: Pick<Said, "minutes" | "leftAt"> = {}): M =>
    ({ ...rest, mark, ...more }) as unknown as M;
  const beyond = minuteOf(parting) - minuteOf(from);
  const morning = m;
  const afternoon = (mark: M): M => ({ ...mark, session: "afternoon" });
  if (m.mark === "late" && minutes !== undefined)
    return minutes < beyond
      ? [morning, afternoon(as("present"))]
      : [
          as("absent"),
          afternoon(minutes === beyond ? as("present") : as("late", { minutes: minutes - beyond })),
        ];
  if (m.mark === "left-early" && leftAt !== undefined)
    return leftAt <= parting
      ? [morning, afternoon(as("absent"))]
      : [as("present"), afternoon(as("left-early", { leftAt }))];
  return [morning, afternoon(m)];
};

/**
 * Answers about a stretch that crosses midday, as answers about both sessions (rules of sense: one visit that spans noon
 * answers both). What is said of the afternoon by itself stands as it was said.
 */
export const withoutBreak = <M extends Said>(r: Register, marks: readonly M[]): readonly M[] =>
  marks.flatMap((m): readonly M[] => {
    const afternoon = goesOnInto(r, m);
    const { time } = timedIn(r, m);
    const own = marks.some((other) => other.pupil === m.pupil && other.session === "afternoon");
    return afternoon && time && !own ? parted(m, time.from, afternoon.from) : [m];
  });

type Row = Pick<Entry, "mark" | "minutes" | "leftAt" | "channel" | "at" | "late">;

/** Where the one answer about a stretch that crosses midday can be read: in the session in which something happened. */
export const rowOf = (r: Register, s: Slot): Slot => {
  const afternoon = goesOnInto(r, s) && slotOf(r, s.pupil, "afternoon");
  const left = afternoon && afternoon.entries.at(-1)?.mark === "left-early";
  return afternoon && (left || cameAfterMidday(r, s)) ? afternoon : s;
};

/** The one answer about a stretch that crosses midday, as it was given; of any other session its own. */
export const answerAbout = (r: Register, s: Slot): Row | undefined => {
  const row = rowOf(r, s);
  const last = row.entries.at(-1);
  const [from, parting] = [timedIn(r, s).time?.from, goesOnInto(r, s)?.from];
  return last?.mark === "late" && row !== s && from && parting
    ? { ...last, minutes: minuteOf(parting) - minuteOf(from) + (last.minutes ?? 0) }
    : last;
};

/** Absent before midday and there since: the pupil has come, and nobody is alarmed. */
export const cameAfterMidday = (r: Register, s: Slot): boolean =>
  goesOnInto(r, s) !== undefined &&
  s.entries.at(-1)?.mark === "absent" &&
  ["present", "late"].includes(slotOf(r, s.pupil, "afternoon").entries.at(-1)?.mark ?? "");
