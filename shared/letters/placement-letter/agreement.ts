import { heading, type LetterBlock, paragraph } from "../letter.ts";
import { dateInWords } from "../parts/wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";

/** Whether the school decided after hearing the parents, and did not get the agreement of all (TMP 6, WBS 7.4). */
const wasDecided = ({ route }: PlacementFacts): boolean =>
  (route.kind === "agreement" || route.kind === "on-site") && route.afterHearing === true;

/** What was agreed, or decided after hearing the parents (O25; TWE 8.2-8.7, ECC 7, TMP 6). */
export function placementAgreed(facts: PlacementFacts): readonly LetterBlock[] {
  const { who, Who } = voiceOf(facts);
  const opening = wasDecided(facts)
    ? "We are writing to tell you about a decision. Before we made it, we asked parents what they think."
    : "We are writing to tell you about the plan that has been agreed.";
  return [
    paragraph(
      `${opening} From ${dateInWords(facts.firstDay)} ` +
        `${who} will learn ${facts.route.kind === "on-site" ? "in a small group of our own, on our site," : `at ${facts.provision.name}`} ` +
        "on the days shown below.",
    ),
    paragraph(`${Who} will still be a pupil at ${facts.school.name}, and will still have a place with us.`),
  ];
}

/** Attendance is expected as at school (O28; TWE 8.7); what was agreed can be taken back (1N). */
export function whatWasAgreed(facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  const decided = wasDecided(facts);
  const attending =
    facts.pupil.age === "compulsory"
      ? [
          paragraph(
            `Now that this is ${decided ? "decided" : "agreed"}, ${who} must go to each session. A missed session counts in the same way as a missed day at school.`,
          ),
        ]
      : [paragraph(`Please help us to make it work: ${who} will gain most by going to each session.`)];
  return [
    heading(decided ? "Going, and telling us what you think" : "Going, and changing your mind"),
    ...attending,
    paragraph(
      decided
        ? "If you do not agree with this, or something worries you, you can tell us at any time. Please ring us first. We want to hear it, and we look at it again in each review."
        : "If you no longer agree, you can tell us at any time. " +
            "Please ring us first, so that we can talk about what comes next.",
    ),
  ];
}
