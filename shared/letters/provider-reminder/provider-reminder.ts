import * as z from "zod";
import { type Notice, paragraph } from "../letter.ts";
import { date, saying } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";
import {
  providerQuestionShape,
  providerRequest,
  questionBlocks,
} from "../provider-request/provider-request.ts";

const facts = z.strictObject(
  { ...providerQuestionShape, askedOn: date("Enter the day on which the provider was asked") },
  saying("Enter the details of the question"),
);
export type ProviderReminderFacts = z.infer<typeof facts>;

/** Reminds a provider of a question that it has not answered yet; the earlier link works as well. */
export const providerReminder: Notice<ProviderReminderFacts> = {
  id: "provider-reminder",
  title: "Reminder to a provider",
  audience: "provider",
  facts,
  compose: ({ askedOn, ...given }) => ({
    subject: `A reminder, please answer our questions: ${given.school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph(`On ${dateInWords(askedOn)} we asked you something, and we have no answer yet.`),
      paragraph(`Please ${given.what}. A pupil waits for it.`),
      ...questionBlocks(given),
    ],
  }),
  example: { ...providerRequest.example, askedOn: "2026-10-09" },
};
