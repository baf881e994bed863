import * as z from "zod";
import { date, line, recipientFacts, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

export const placementEndedFacts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    provision: line("Enter the name of the provision"),
    lastDay: date("Enter the last day"),
    /** In general words, as the register of destinations has it: "lessons at school", "college". */
    destination: line("Enter where the pupil learns next"),
    destinationFrom: date("Enter the day from which the pupil learns there"),
    next: words("Enter what happens next"),
    signedBy: signatory,
  },
  saying("Enter the details of the end"),
);
export type PlacementEndedFacts = z.infer<typeof placementEndedFacts>;
