import * as z from "zod";
import { askedPerson, date, lines, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";

/** What a question to a parent about the agreement needs to say. */
export const evidenceQuestionShape = {
  school: schoolFacts,
  asked: askedPerson,
  /** What the page asks, a line each. */
  asks: lines("Enter what the page asks"),
  link: webAddress("The link to the page is missing"),
  answerBy: date("Enter the day by which the parent should answer"),
  signedBy: signatory,
};

export const evidenceRequestFacts = z.strictObject(
  evidenceQuestionShape,
  saying("Enter the details of the question"),
);
export type EvidenceRequestFacts = z.infer<typeof evidenceRequestFacts>;
