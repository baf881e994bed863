import * as z from "zod";
import { askedShape } from "../attendance-request/facts.ts";
import { saying } from "../parts/facts.ts";

export const attendanceReminderFacts = z.strictObject(
  {
    ...askedShape,
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    /** 1 for the first reminder of the session. */
    count: z.number("Enter which reminder it is").int().min(1),
  },
  saying("Enter the details of the register"),
);
export type AttendanceReminderFacts = z.infer<typeof attendanceReminderFacts>;
