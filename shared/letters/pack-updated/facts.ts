import * as z from "zod";
import { initials, saying, schoolFacts, webAddress } from "../parts/facts.ts";

export const packUpdatedFacts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    pack: webAddress("The link to the first-day pack is missing"),
  },
  saying("Enter the details of the pack"),
);
export type PackUpdatedFacts = z.infer<typeof packUpdatedFacts>;
