import * as z from "zod";
import { date, initials, line, lines, saying, schoolFacts, webAddress } from "../parts/facts.ts";

/** What every question to a provider needs to say, whatever it is about. */
export const providerQuestionShape = {
  school: schoolFacts,
  initials: initials("Enter the initials of the pupil"),
  /** Goes on after "Please": "tell us how you keep pupils safe". */
  what: line("Say what the provider is asked for"),
  /** What is good to have at hand. */
  about: lines("Enter what the page asks about"),
  answerBy: date("Enter the day by which the provider should answer"),
  link: webAddress("The link to the question is missing"),
  /** The placement is over: this is about what is left of it, and no pupil waits. */
  over: z.boolean("Say whether the placement is over").optional(),
};

export const providerRequestFacts = z.strictObject(
  providerQuestionShape,
  saying("Enter the details of the question"),
);
export type ProviderRequestFacts = z.infer<typeof providerRequestFacts>;
