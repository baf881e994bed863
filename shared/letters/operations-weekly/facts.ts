import * as z from "zod";
import { line, saying, webAddress, words } from "../parts/facts.ts";

const signal = z.strictObject(
  {
    /** What was looked at: "Mails that came back". */
    what: line("Enter what was looked at"),
    /** How it stands; ids and references only. */
    now: words("Enter how it stands now"),
    normal: words("Enter how it is when all is well"),
    todo: words("Enter what can be done about it").optional(),
  },
  saying("Enter what was looked at"),
);

export const operationsWeeklyFacts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    signals: z
      .array(signal, "Enter what is not as it should be")
      .min(1, "Enter what is not as it should be")
      .max(50, "At most 50 lines in one mail"),
    operations: webAddress("The link to the page is missing"),
  },
  saying("Enter what is not as it should be"),
);
export type OperationsWeeklyFacts = z.infer<typeof operationsWeeklyFacts>;
