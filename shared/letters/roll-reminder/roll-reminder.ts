import * as z from "zod";
import { type Notice, paragraph } from "../letter.ts";
import { date, saying } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";
import { rollBlocks, rollRequest, rollShape } from "../roll-request/roll-request.ts";

const facts = z.strictObject(
  { ...rollShape, askedOn: date("Enter the day on which the provider was asked") },
  saying("Enter the details of the request"),
);
export type RollReminderFacts = z.infer<typeof facts>;

/** Reminds a provider of the count that it owes this term; the earlier link works as well. */
export const rollReminder: Notice<RollReminderFacts> = {
  id: "roll-reminder",
  title: "Reminder to a provider: how many full-time pupils",
  audience: "provider",
  facts,
  compose: ({ askedOn, ...given }) => ({
    subject: `A reminder, please tell us your numbers for this term: ${given.school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph(`On ${dateInWords(askedOn)} we asked you for two numbers, and we have no answer yet.`),
      ...rollBlocks(given),
    ],
  }),
  example: { ...rollRequest.example, askedOn: "2026-10-05" },
};
