import * as z from "zod";
import { date, saying, schoolFacts, webAddress } from "../parts/facts.ts";

/** What the request for a provider’s count needs to say, first or again. */
export const rollShape = {
  school: schoolFacts,
  answerBy: date("Enter the day by which the provider should answer"),
  link: webAddress("The link to the page is missing"),
};

export const rollRequestFacts = z.strictObject(rollShape, saying("Enter the details of the request"));
export type RollRequestFacts = z.infer<typeof rollRequestFacts>;
