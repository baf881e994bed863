import * as z from "zod";
import { date, line, saying, webAddress } from "../parts/facts.ts";

export const standingLinkFacts = z.strictObject(
  {
    school: z.strictObject(
      { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
      saying("Enter the school"),
    ),
    link: webAddress("The link to the register is missing"),
    /** The last day on which the link opens anything. */
    until: date("Enter the last day of the link"),
  },
  saying("Enter the details of the link"),
);
export type StandingLinkFacts = z.infer<typeof standingLinkFacts>;
