import { dateInWords } from "../parts/wording.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import { voiceOf } from "./voice.ts";

/** How what a letter tells came about. */
export type CameAbout = "agreed" | "decided" | "asked";

/** By agreement, or decided after hearing the parents; away or on our own site. */
export const agreementWords = {
  starts: (facts: PlacementLetterFacts, how: CameAbout) => {
    const opening = {
      agreed: "We are writing to tell you about the plan that has been agreed.",
      decided:
        "We are writing to tell you about a decision. Before we made it, we asked parents what they think.",
      asked:
        "We are writing to tell you about the plan as it is now. We have asked who must agree to it, and not everybody has agreed yet.",
    }[how];
    const where =
      facts.route.kind === "on-site"
        ? "in a small group of our own, on our site,"
        : `at ${facts.provision.name}`;
    return `${opening} From ${dateInWords(facts.firstDay)} ${voiceOf(facts).who} will learn ${where} on the days shown below.`;
  },
  keepsPlace: (facts: PlacementLetterFacts) =>
    `${voiceOf(facts).Who} will still be a pupil at ${facts.school.name}, and will still have a place with us.`,
  goingHeading: {
    agreed: "Going, and changing your mind",
    decided: "Going, and telling us what you think",
    asked: "Going, and telling us what you think",
  },
  mustGo: (facts: PlacementLetterFacts, how: CameAbout) =>
    `${how === "asked" ? "On these days" : `Now that this is ${how},`} ${voiceOf(facts).who} must go to each session. A missed session counts in the same way as a missed day at school.`,
  pleaseGo: (facts: PlacementLetterFacts) =>
    `Please help us to make it work: ${voiceOf(facts).who} will gain most by going to each session.`,
  changeMind: {
    agreed:
      "If you no longer agree, you can tell us at any time. " +
      "Please ring us first, so that we can talk about what comes next.",
    asked:
      "If we have asked you and you have not answered yet, please do: on the page behind our mail, on paper or by phone. " +
      "If a day or a time does not work for you, please ring us first. We will look for another way with you.",
    decided:
      "If you do not agree with this, or something worries you, you can tell us at any time. Please ring us first. We want to hear it, and we look at it again in each review.",
  },
};
