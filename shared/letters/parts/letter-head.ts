import { type LetterBlock, paragraph } from "../letter.ts";
import type { RecipientFacts, SchoolFacts } from "./facts.ts";
import type { SharedWords } from "./words.ts";

/** From whom, to whom and when; `written` is a London calendar date. */
type HeadFacts = {
  readonly school: SchoolFacts;
  /** Nobody is named where it goes to an office. */
  readonly recipient?: RecipientFacts;
  readonly written: string;
};

/** How each letter begins: the addresses, the date and the greeting. */
export function letterHead(
  { school, recipient, written }: HeadFacts,
  say: SharedWords,
): readonly LetterBlock[] {
  return [
    { kind: "address", lines: school.address },
    ...(recipient ? [addressOf(recipient)] : []),
    paragraph(say.date(written)),
    paragraph(recipient ? say.dear(recipient.name) : say.dearColleague),
  ];
}

const addressOf = ({ name, address }: RecipientFacts): LetterBlock => ({
  kind: "address",
  lines: [name, ...address],
});
