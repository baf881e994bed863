import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import type { Letter as IssuedLetter } from "#streams/placement/state.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { issuedLetterOf, notificationTo } from "../placement-letter/composer.ts";
import type { LetterReissuedFacts } from "./facts.ts";

/** What changed since the letter that this one replaces, in words for parents. */
const changesSince = (before: IssuedLetter, after: IssuedLetter): string[] => {
  const changes: string[] = [];
  if (before.start !== after.start) changes.push(`The first day is now ${longDate(after.start)}`);
  if (before.facts.end !== after.facts.end)
    changes.push(`The last day is now ${longDate(String(after.facts.end))}`);
  if (JSON.stringify(patternsOf(before.facts)) !== JSON.stringify(patternsOf(after.facts)))
    changes.push("The days or times have changed");
  return changes.length > 0 ? changes : ["Some details of the earlier letter were corrected"];
};

/** The notification that takes the place of an earlier one. */
export const composeLetterReissued: PlacementComposer<LetterReissuedFacts> = async (c, mail) => {
  const letter = issuedLetterOf(c, mail.facts.letter);
  const before = issuedLetterOf(c, letter.replaces);
  return {
    ...(await notificationTo(c, mail.to, letter)),
    replaces: {
      dated: londonDate(before.issuedAt),
      changes: changesSince(before, letter),
      from: String(letter.facts["changed-from"] ?? letter.start),
    },
  };
};
