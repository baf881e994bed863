import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import { type Letter, paragraph } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { composeMail } from "../compose/compose.ts";
import { contextOf, Incomplete } from "../compose/context.ts";
import type { MailAhead } from "./outlook.ts";

/** A mail that would go to somebody outside the school, as they would read it. */
export type LetterAhead = MailAhead & { readonly letter: Letter };

/** Whoever is not staff of the school: family, provider, authority, those who know the pupil at work. */
export const goesOutside = ({ mail }: Pick<MailAhead, "mail">): boolean => !/^(role|staff):/.test(mail.to);

/** A link is made for its recipient when the mail is sent, and is theirs alone. */
const withoutLinks = (letter: Letter): Letter => ({
  ...letter,
  blocks: letter.blocks.map((block) =>
    block.kind === "button-link" ? paragraph(`${block.label} (a link of their own)`) : block,
  ),
});

const composed = async (deps: Deps, at: SchoolRef, ahead: MailAhead): Promise<readonly LetterAhead[]> => {
  try {
    const context = await contextOf(deps, placementStream(at, ahead.of.id));
    const letter = await composeMail(deps, context, ahead.mail, {
      link: async () => `${deps.settings.publicUrl}/l/`,
      code: async () => "000000",
    });
    return [{ ...ahead, letter: withoutLinks(letter) }];
  } catch (e) {
    // What cannot be composed yet (a letter that waits for its words) is named, and cannot be read.
    if (e instanceof Incomplete) return [];
    throw e;
  }
};

/** The mails of this school's own placements that would go outside, composed from what would then be on record. */
export const lettersAhead = async (
  shadow: Deps,
  at: SchoolRef,
  mails: readonly MailAhead[],
): Promise<readonly LetterAhead[]> => {
  const own = mails.filter(
    (m) => m.of.kind === "placement" && scopeOf(m.of) === scopeOf(at) && goesOutside(m),
  );
  return (await Promise.all(own.map((m) => composed(shadow, at, m)))).flat();
};
