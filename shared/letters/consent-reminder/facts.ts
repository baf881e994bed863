import * as z from "zod";
import { askedPerson, date, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";

export const consentReminderFacts = z.strictObject(
  {
    school: schoolFacts,
    asked: askedPerson,
    link: webAddress("The link to the question is missing"),
    askedOn: date("Enter the day on which the parent was asked"),
    answerBy: date("Enter the day by which the parent should answer"),
    signedBy: signatory,
  },
  saying("Enter the details of the question"),
);
export type ConsentReminderFacts = z.infer<typeof consentReminderFacts>;
