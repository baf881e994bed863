import { codesOfWeek } from "#casework/attendance/week-codes.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { providersOf } from "#casework/people/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import { schoolStream } from "#domain/streams.ts";
import type { WeekPart } from "#domain/week/part.ts";
import type { StaffContext } from "#door/context.ts";
import { weeksOfParts } from "#streams/placement/week/own-week.ts";
import { type ShownWeek, shownWeeks } from "../placement/whole-week.tsx";
import type { LoadedPupil } from "./load.ts";

/** The day to show: today while a part runs, else the first day of the next one. */
const shownDay = (parts: readonly WeekPart[], today: string): string | undefined => {
  const running = parts.some((p) => p.start <= today && today <= p.end);
  const ahead = parts.map((p) => p.start).filter((start) => start > today);
  return running ? today : ahead.toSorted()[0];
};

/** A pupil’s whole week as all open placements make it up; undefined while none takes part of it. */
export const pupilWeek = async (
  c: StaffContext,
  { pupil, record }: LoadedPupil,
): Promise<ShownWeek | undefined> => {
  const parts = pupil.weeks;
  const on = shownDay(parts, londonDate(c.deps.clock.now()));
  if (on === undefined) return undefined;
  const [{ state: school }, providers] = await Promise.all([
    read(c.deps, schools, schoolStream(c.at)),
    providersOf(c.deps, c.at.tenant, parts.map((p) => p.provider).filter(Boolean)),
  ]);
  const [week, other] = weeksOfParts(parts, on, school.calendar);
  if (!week) return undefined;
  return shownWeeks(week, other, {
    parts,
    providerName: (id) => providers.get(id)?.name ?? "",
    codes: await codesOfWeek(c.deps, c.at, {
      parts,
      on,
      calendar: school.calendar,
      born: record?.dateOfBirth ?? "",
    }),
    compulsoryAge: record ? isOfCompulsoryAge(record.dateOfBirth, on) : true,
  });
};
