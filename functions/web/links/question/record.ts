import { type Executed, execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Answers } from "#contracts/form.ts";
import { consentForm } from "#contracts/forms/consent.ts";
import type { Deps } from "#ports/host.ts";
import { type Answering, answerConsent } from "#promises/deciding/answering.ts";
import { flaggedBy } from "#promises/deciding/telling/safety.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { shownBy } from "./earlier.ts";
import type { Question } from "./load.ts";

/** A command of this person's own: nobody's command id can stand in for another's, or for the product's. */
export const commandOf = ({ link }: Pick<Question, "link">, sent: string): string =>
  `answer-${link.to}-${sent}`;

const fields = consentForm.steps.flatMap((s) => s.fields);

/**
 * Records a parent's answer: the words to the vault first, then one commit by that contact. Where the same command
 * was taken before, or the question is closed, the words just stored are not left behind.
 */
export const recordAnswer = (
  deps: Deps,
  { link, c, signsAgain }: Pick<Question, "link" | "c" | "signsAgain">,
  sent: string,
  answers: Answers,
): Promise<Executed<Placement, PlacementEvent>> => {
  const parted = partSafety(fields, answers);
  const shown = shownBy(sent);
  const command = { stream: link.stream, id: commandOf({ link }, sent), by: link.to };
  return withPartedWords(deps, c.scope, parted, (words, sealed) => {
    const answering: Answering = {
      ask: link.ask,
      answer: String(parted.open.answer) as Answering["answer"],
      channel: "link",
      ...(words ? { words } : {}),
      ...(shown === undefined ? {} : { shown }),
      signs: signsAgain,
    };
    const flagged = flaggedBy(parted.flag, sealed, deps.clock.now());
    return execute(deps, placements, command, (p) => answerConsent(p, answering, flagged));
  });
};
