import * as z from "zod";
import { askedPerson, date, saying, schoolFacts, signatory, time, webAddress } from "../parts/facts.ts";

export const consentReceiptFacts = z.strictObject(
  {
    school: schoolFacts,
    asked: askedPerson,
    answer: z.enum(["agree", "refuse", "question", "call"], "Choose what the parent answered"),
    answeredOn: date("Enter the day of the answer"),
    answeredAt: time("Enter the time of the answer"),
    link: webAddress("The link to the answer is missing"),
    changeBy: date("Enter the last day on which the link works"),
    signedBy: signatory,
  },
  saying("Enter the details of the answer"),
);
export type ConsentReceiptFacts = z.infer<typeof consentReceiptFacts>;
