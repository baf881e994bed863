import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { composeLetter } from "#letters/compose.ts";
import { placementComposers } from "#letters/composers-of-placement.ts";
import { Incomplete } from "#letters/composing/incomplete.ts";
import type { PlacementComposer } from "#letters/composing/placement-case.ts";
import { factsWithoutPlace, isWithheld, isWithheldInNotice } from "#letters/composing/withheld.ts";
import type { Letter } from "#letters/letter.ts";
import { issuedLetterOf } from "#letters/placement-letter/composer.ts";
import type { Deps } from "#ports/host.ts";
import type { Context } from "./context.ts";
import { type Minting, placementCase } from "./placement-case.ts";

/** A letter from facts that nobody has checked yet; throws `Incomplete` with what is missing. */
export const composed = (id: LetterId, facts: unknown): Letter => {
  const made = composeLetter(id, facts);
  if (made.kind === "composed") return made.letter;
  throw new Incomplete(made.gaps.map((gap) => gap.sentence).join("; "));
};

/** The notification that takes the place of an earlier one is owed under the name of the first. */
const letterOf = (c: Context, { notice, facts }: MailOwed): LetterId =>
  notice === "placement-letter" && issuedLetterOf(c, facts.letter).replaces ? "letter-reissued" : notice;

/** What is the notice itself, first or again. */
const notices: readonly LetterId[] = ["placement-letter", "letter-reissued"];

const composers: Readonly<Partial<Record<LetterId, PlacementComposer<object>>>> = placementComposers;

/** The letter that a placement's mail carries, composed now from the vault and the ledger. */
export const composeMail = async (
  deps: Deps,
  c: Context,
  mail: MailOwed,
  minting?: Partial<Minting>,
): Promise<Letter> => {
  const id = letterOf(c, mail);
  const composer = composers[id];
  if (!composer) throw new Incomplete(`No placement owes the letter ${id}`);
  const about = placementCase(deps, c, minting);
  const facts = await composer(about, mail);
  const withheld = notices.includes(id)
    ? isWithheldInNotice(c, mail.to, issuedLetterOf(c, mail.facts.letter))
    : isWithheld(c, mail.to);
  if (!withheld) return composed(id, facts);
  const provider = await about.provider();
  return composed(id, factsWithoutPlace(facts, [provider?.name, ...(provider?.address ?? [])]));
};
