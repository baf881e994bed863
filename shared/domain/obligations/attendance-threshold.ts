import { counted, longDate } from "../date-words.ts";
import { fallToActOn } from "../placement/attendance-fell.ts";
import { hasProvider } from "../routes.ts";
import { called } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

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
            `From ${longDate(fell.from)} to ${longDate(fell.to)}: ${fell.missed} of ${fell.possible} sessions missed, ${fell.unauthorised} of them without leave.${fell.leftEarly ? ` Left early: ${counted(fell.leftEarly, "time")}.` : ""}`,
            ...due.explanation,
          ],
        }
      : due;
  },
  otherwise: "Attendance at the provider has not fallen below what the rules ask.",
});
