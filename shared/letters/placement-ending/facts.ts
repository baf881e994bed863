import * as z from "zod";
import { childName, date, saying, schoolFacts, signatory } from "../parts/facts.ts";

export const placementEndingFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    lastDay: date("Enter the last day"),
    written: date("Enter the date of the letter"),
    signedBy: signatory,
  },
  saying("Enter the details of the end"),
);
export type PlacementEndingFacts = z.infer<typeof placementEndingFacts>;
