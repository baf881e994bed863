import { dateInWords } from "../parts/wording.ts";
import type { PlacementEndingFacts } from "./facts.ts";

export const placementEndingWords = {
  title: "Letter that a placement ends",
  subject: "A letter about a change in your child’s education",
  ends: ({ child, lastDay, written }: PlacementEndingFacts) =>
    `We have decided that the placement of your child (${child}) comes to an end. The last day ${lastDay < written ? "was" : "is"} ${dateInWords(lastDay)}.`,
  next: "What happens next",
  plan: "We are planning what comes next, and want to hear what you and your child think. We will write to you again when it is settled where your child learns.",
  ring: "Please ring us if you want to talk about it, or if you do not know where your child is to be on the next school day.",
};
