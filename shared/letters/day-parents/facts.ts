import * as z from "zod";
import { date, initials, line, saying, schoolFacts, signatory } from "../parts/facts.ts";

/** What the school says of a day on which it is closed. */
export const dayTold = z.enum(["off", "on", "back"], "Say whether lessons take place");

export const dayParentsFacts = z.strictObject(
  {
    school: schoolFacts,
    what: dayTold,
    because: line("Enter why the school is closed"),
    initials: initials("Enter the initials of the pupil"),
    date: date("Enter the day"),
    signedBy: signatory,
  },
  saying("Enter the details of the day"),
);
export type DayParentsFacts = z.infer<typeof dayParentsFacts>;
