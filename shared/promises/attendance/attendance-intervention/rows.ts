import { counted, longDate } from "#domain/calendar/date-words.ts";
import { hasProvider } from "#domain/routes.ts";
import { lookedAtAgain } from "#promises/obligations/looked-at-again.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { fallToActOn } from "#streams/placement/reviews/attendance-fell.ts";

/** Owed from the day on which attendance has fallen below what the rules ask, until somebody has acted (catalogue O79). */
export const thresholdRow = called({
  id: "O79",
  title: "Act on attendance, as the attendance policy has it",
  owner: "attendance-officer",
  form: "attendance-intervention",
  always: true,
  on: hasProvider,
  settings: ["attendance.target", "attendance.thresholdSessions"],
  by: (f) => fallToActOn(f.placement),
  due: (f, by) => {
    const due = schoolDaysAfter(
      f.placement.calendar,
      dateOf(by.at),
      targets.attendanceActedOn,
      "attendance was found to have fallen",
    );
    const fell = fallToActOn(f.placement);
    return fell
      ? {
          ...due,
          explanation: [
            `From ${longDate(fell.from)} to ${longDate(fell.to)}: ${fell.missed} of ${fell.possible} sessions missed, ${fell.unauthorised} of them without leave.${fell.leftEarly ? ` Left early: ${counted(fell.leftEarly, "time")}.` : ""}${fell.unconfirmed ? ` Confirmed by nobody: ${counted(fell.unconfirmed, "session")}.` : ""}`,
            ...due.explanation,
          ],
        }
      : due;
  },
  otherwise:
    "No fall of attendance below what the rules ask has been counted. Only sessions that somebody has confirmed are counted.",
});

export const attendanceInterventionRows: readonly Row[] = [
  thresholdRow,
  lookedAtAgain({
    id: "O79",
    title: "Look again at what was agreed on attendance",
    owner: "attendance-officer",
    form: "attendance-intervention",
    on: hasProvider,
    always: true,
  }),
];
