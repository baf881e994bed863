import { clockWords, weekdayNames } from "../calendar/date-words.ts";
import { stretchesOfDay } from "./hours.ts";
import { type WeekPlan, weeksOf } from "./plan.ts";
import type { SchoolDay } from "./school-day.ts";
import { minuteOf, type SessionTime, type SessionTimes } from "./session.ts";
import { timesOf } from "./session-times.ts";

/** The hours of a school that has not entered its own. */
const usual: SessionTime = { from: "08:00", to: "16:00" };

/** Minutes before and after its day in which somebody is still at a school. */
const stillThere = 60;

const hoursOf = (day: SessionTimes | undefined): SessionTime => ({
  from: day?.morning?.from ?? usual.from,
  to: day?.afternoon?.to ?? usual.to,
});

/** Whether a session lies, or lasts, so far outside a school's hours that nobody there can be rung as on any day. */
export const isOutsideHours = (time: SessionTime, day: SessionTimes | undefined): boolean => {
  const { from, to } = hoursOf(day);
  const begins = minuteOf(time.since ?? time.from);
  return (
    begins < minuteOf(from) - stillThere ||
    minuteOf(time.to) > minuteOf(to) + stillThere ||
    begins >= minuteOf(to)
  );
};

/** Days of a timetable with a session outside school hours, or on a Saturday: "Tuesday from 4pm to 6pm". */
export const outsideHours = (plan: WeekPlan, day: SchoolDay | undefined): readonly string[] => {
  const own = day?.times && timesOf(day.times);
  const found = weeksOf(plan).flatMap(({ days }) =>
    days.flatMap((each, weekday) =>
      stretchesOfDay(each)
        .filter((time) => weekday > 4 || isOutsideHours(time, own))
        .map(({ from, to }) => `${weekdayNames[weekday]} from ${clockWords(from)} to ${clockWords(to)}`),
    ),
  );
  return [...new Set(found)];
};
