import * as z from "zod";
import { dayTold } from "../day-parents/facts.ts";
import { date, initials, line, saying } from "../parts/facts.ts";

export const dayProviderFacts = z.strictObject(
  {
    school: z.strictObject(
      { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
      saying("Enter the school"),
    ),
    what: dayTold,
    because: line("Enter why the school is closed"),
    date: date("Enter the day"),
    pupils: z
      .array(initials("Enter the initials of the pupil"), "Enter the pupils")
      .min(1, "Enter the pupils")
      .max(200, "Enter at most 200 pupils"),
  },
  saying("Enter the details of the day"),
);
export type DayProviderFacts = z.infer<typeof dayProviderFacts>;
