import { dateInWords } from "../parts/wording.ts";
import type { PlacementEndedFacts } from "./facts.ts";

export const placementEndedWords = {
  title: "Letter about the end of a placement",
  subject: "A letter about a change in your child’s education",
  changing: "What is changing",
  ends: ({ pupilFirstName, provision, lastDay, written }: PlacementEndedFacts) =>
    `We are writing to tell you about the end of a placement. ${pupilFirstName}’s last day at ` +
    `${provision} ${lastDay < written ? "was" : "is"} ${dateInWords(lastDay)}.`,
  caption: "The change",
  rows: { lastDay: "Last day there", next: "Where next", from: "From" },
  nextHeading: "What happens next",
  tellUs: "We would like to hear how it went for you, good and bad. It helps us to do better.",
};
