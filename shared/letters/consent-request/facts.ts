import * as z from "zod";
import { askedPerson, date, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";

export const consentRequestFacts = z.strictObject(
  {
    school: schoolFacts,
    asked: askedPerson,
    link: webAddress("The link to the question is missing"),
    answerBy: date("Enter the day by which the parent should answer"),
    signedBy: signatory,
  },
  saying("Enter the details of the question"),
);
export type ConsentRequestFacts = z.infer<typeof consentRequestFacts>;
