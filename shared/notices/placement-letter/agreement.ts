import { heading, type LetterBlock, paragraph } from "../letter.ts";
import { dateInWords } from "../wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";

/** What was agreed (O25; TWE 8.2-8.7, ECC 7). */
export function placementAgreed(facts: PlacementFacts): readonly LetterBlock[] {
  const { who, Who } = voiceOf(facts);
  return [
    paragraph(
      `We are writing to tell you about the plan that has been agreed. From ${dateInWords(facts.firstDay)} ` +
        `${who} will learn ${facts.route.kind === "on-site" ? "in our own provision at school," : `at ${facts.provision.name}`} ` +
        "on the days shown below.",
    ),
    paragraph(`${Who} will still be a pupil at ${facts.school.name}, and will still have a place with us.`),
  ];
}

/** Attendance is expected as at school (O28; TWE 8.7); what was agreed can be taken back (1N). */
export function whatWasAgreed(facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  const attending =
    facts.pupil.age === "compulsory"
      ? [
          paragraph(
            `Now that this is agreed, ${who} must go to each session. A missed session counts in the same way as a missed day at school.`,
          ),
        ]
      : [paragraph(`Please help us to make it work: ${who} will gain most by going to each session.`)];
  return [
    heading("Going, and changing your mind"),
    ...attending,
    paragraph(
      "If you no longer agree, you can tell us at any time. " +
        "Please ring us first, so that we can talk about what comes next.",
    ),
  ];
}
