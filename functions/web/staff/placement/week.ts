import { codesOfWeek } from "#casework/attendance/week-codes.ts";
import { providersOf } from "#casework/people/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import type { StaffContext } from "#door/context.ts";
import { partsOf, weeksOfPupil } from "#streams/placement/week/own-week.ts";
import { noticedFrom } from "#streams/placement/week/timetable-change.ts";
import type { Loaded } from "./load.ts";
import { type ShownWeek, shownWeeks } from "./whole-week.tsx";

/** The later of two ISO dates. */
const laterDay = (a: string, b: string): string => [a, b].sort().at(-1) ?? a;

/** The whole week of the placement’s pupil, from the day that its latest dates count; undefined before there are any. */
export const placementWeek = async (
  c: StaffContext,
  { placement: p, pupil }: Loaded,
): Promise<ShownWeek | undefined> => {
  const planned = noticedFrom(p);
  const today = londonDate(c.deps.clock.now());
  const [week, other] =
    planned === "" || p.phase === "closed" ? [] : weeksOfPupil(p, laterDay(planned, today));
  if (!week) return undefined;
  const parts = partsOf(p);
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    parts.map((part) => part.provider).filter(Boolean),
  );
  return shownWeeks(week, other, {
    parts,
    providerName: (id) => providers.get(id)?.name ?? "",
    codes: await codesOfWeek(c.deps, c.at, {
      parts,
      on: week.on,
      calendar: p.calendar,
      born: pupil?.dateOfBirth ?? "",
    }),
    compulsoryAge: pupil ? isOfCompulsoryAge(pupil.dateOfBirth, week.on) : true,
  });
};
