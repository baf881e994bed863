import * as z from "zod";
import { date, initials, line, saying, time, webAddress } from "../parts/facts.ts";

const asked = z.strictObject(
  {
    initials: initials("Enter the initials of the pupil"),
    sessions: z.enum(["morning", "afternoon", "day", "whole"], "Enter the sessions of the pupil"),
  },
  saying("Enter the pupil"),
);

/** What a provider is asked about a day: initials and sessions, never names. */
export const askedShape = {
  school: z.strictObject(
    { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
    saying("Enter the school"),
  ),
  date: date("Enter the day"),
  pupils: z.array(asked, "Enter the pupils").min(1, "Enter the pupils").max(200, "Enter at most 200 pupils"),
  /** The link is good until the end of the day. */
  link: webAddress("The link to the register is missing"),
  morningBy: time("Enter the time by which the morning is answered"),
  afternoonBy: time("Enter the time by which the afternoon is answered"),
};

export const attendanceRequestFacts = z.strictObject(
  {
    ...askedShape,
    /** The provider gets such a mail each morning, and may have one link for every day in its place. */
    offersEveryDay: z.literal("yes").optional(),
  },
  saying("Enter the details of the register"),
);
export type AttendanceRequestFacts = z.infer<typeof attendanceRequestFacts>;
