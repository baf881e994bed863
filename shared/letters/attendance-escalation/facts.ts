import * as z from "zod";
import { date, initials, line, saying, time, webAddress } from "../parts/facts.ts";
import { attendanceEscalationWords as words } from "./words.ts";

type Why = keyof typeof words.why;
type Standing = keyof typeof words.standing;

export const attendanceEscalationFacts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    what: z.enum(Object.keys(words.why) as [Why], "Say what has happened"),
    provider: line("Enter the name of the provider"),
    phone: line("Enter the phone number of the provider"),
    date: date("Enter the day"),
    /** The last of several days. */
    until: date("Enter the last day").optional(),
    pupils: z
      .array(
        z.strictObject(
          {
            initials: initials("Enter the initials of the pupil"),
            session: z.enum(["morning", "afternoon"], "Enter the session"),
            standing: z.enum(Object.keys(words.standing) as [Standing], "Say how it stands"),
            /** Has a social worker or is looked after. */
            first: z.enum(["yes", "no"], "Say whether this child comes first"),
          },
          saying("Enter the pupil"),
        ),
        "Enter the pupils",
      )
      .max(400, "Enter at most 400 pupils"),
    /** London time at which a notice to a social worker or welfare officer sends itself. */
    outsideAt: time("Enter the time at which the notice sends itself").optional(),
    link: webAddress("The link to the page is missing"),
  },
  saying("Enter the details of the register"),
);
export type AttendanceEscalationFacts = z.infer<typeof attendanceEscalationFacts>;
