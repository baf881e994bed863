import { minuteOf, type SessionTime, type SessionTimes } from "./session.ts";
import type { Sessions } from "./timetable.ts";

/** One day of a timetable: its sessions, and from when to when they last where that was entered. */
export type DayPlan = { readonly sessions: Sessions; readonly times: SessionTimes };

export const noSessions: DayPlan = { sessions: "none", times: {} };

/** Noon, and the time up to which what began before it still belongs to the morning alone. */
const noon = "12:00";
const morningEnds = "13:00";
/** Where a stretch without a break is parted into its two sessions. */
const parting = "12:30";

const stretch = /^(\d\d:\d\d)-(\d\d:\d\d)$/;

/** The stretches of "09:15-12:00, 12:45-14:45", as they were written. */
export const stretchesIn = (hours: string): readonly SessionTime[] =>
  hours
    .split(",")
    .map((each) => stretch.exec(each.trim()))
    .flatMap((found) => (found ? [{ from: found[1] ?? "", to: found[2] ?? "" }] : []));

/** A stretch takes place in the sessions of the day in which it lies: one that goes on past midday answers both. */
const alone = ({ from, to }: SessionTime): DayPlan => {
  if (from >= noon) return { sessions: "afternoon", times: { afternoon: { from, to } } };
  if (to <= morningEnds) return { sessions: "morning", times: { morning: { from, to } } };
  return {
    sessions: "day",
    times: { morning: { from, to: parting }, afternoon: { from: parting, to, since: from } },
  };
};

/** The day of a line of hours; one that cannot be read, or is empty, has no sessions. */
export const dayOfHours = (hours: unknown): DayPlan => {
  const [first, second] = stretchesIn(String(hours ?? ""));
  if (!first) return noSessions;
  return second ? { sessions: "day", times: { morning: first, afternoon: second } } : alone(first);
};

/** The stretches of a day as they are told: without a break between them they are one. */
export const stretchesOfDay = ({
  times: { morning, afternoon },
}: Pick<DayPlan, "times">): readonly SessionTime[] => {
  if (afternoon?.since) return [{ from: afternoon.since, to: afternoon.to }];
  return [morning, afternoon].flatMap((time) => (time ? [{ from: time.from, to: time.to }] : []));
};

/** Minutes that a pupil is there on a day, breaks left out. */
export const minutesOfDay = (day: Pick<DayPlan, "times">): number =>
  stretchesOfDay(day).reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);

/** Why a line of hours cannot be a day of sessions, in a sentence; undefined where it can. */
export const wrongHours = (hours: string): string | undefined => {
  const all = stretchesIn(hours);
  const [first, second] = all;
  if (!first || all.length > 2)
    return "Write when the sessions begin and end, like 9:15 to 12:00, 12:45 to 14:45.";
  const inOrder = all.every(({ from, to }) => from < to) && (!second || first.to <= second.from);
  if (!inOrder) return "Times must follow one another. Write the afternoon like 14:45 or 2:45pm.";
  return second && (first.from >= noon || second.from < noon)
    ? "Write two times only where one lies before midday and one after it. Leave short breaks out."
    : undefined;
};
