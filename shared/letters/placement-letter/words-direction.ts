import { dateInWords } from "../parts/wording.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import { voiceOf } from "./voice.ts";

const power = ({ power: by }: RouteOf<"direction">): string =>
  by.kind === "maintained"
    ? "The legal power for it is section 29A of the Education Act 2002."
    : `The legal power for it is in our articles of association (${by.clause}).`;

export const directionWords = {
  decided: (facts: PlacementLetterFacts) => {
    const { Who, isPupil } = voiceOf(facts);
    return (
      `We are writing to tell you about a decision. From ${dateInWords(facts.firstDay)} ${isPupil ? "you" : Who} ` +
      `must go to ${facts.provision.name} on the days shown below. The law calls this an off-site direction. ` +
      "This letter is your written notice of it."
    );
  },
  noPunishment: (facts: PlacementLetterFacts) => {
    const { Who, whose } = voiceOf(facts);
    return (
      `A direction is there to help with ${whose} behaviour. It is not a punishment. ` +
      `${Who} will still be a pupil at ${facts.school.name}, and will still have a place with us.`
    );
  },
  otherSchool: (facts: PlacementLetterFacts) =>
    `${facts.provision.name} is a school. ${voiceOf(facts).Who} will be on its register and on ours, and we stay the main school.`,
  approved: (route: RouteOf<"direction">) =>
    `This direction was approved by ${route.approvedBy} on ${dateInWords(route.approvedOn)}. ${power(route)}`,
  dutyHeading: "Written confirmation of your duty to ensure attendance",
  duty: (facts: PlacementLetterFacts) =>
    `You have a duty to make sure that ${voiceOf(facts).who} goes to each session there, just as to lessons at school. ` +
    "This comes from section 444(1) of the Education Act 1996. " +
    "Section 444ZA(1B) of that Act applies it to a place like this one, once you have this letter.",
  nothingWrong: (facts: PlacementLetterFacts) =>
    `You have done nothing wrong, and this is not a fine. ` +
    `If something makes it hard for ${voiceOf(facts).who} to go, please ring us straight away. We will try to help.`,
  rightsHeading: "What you can ask for",
  rights: (facts: PlacementLetterFacts) => {
    const { Who, isPupil } = voiceOf(facts);
    return [
      "You can ask us in writing to hold a review. You can do this at any time.",
      "We will hold it as soon as we can, unless there was one in the 10 weeks before you asked.",
      "We do not need your agreement for a direction. But we do want to hear what you think.",
      isPupil ? "Someone you trust can help you with this." : `${Who} can tell us too.`,
    ];
  },
};
