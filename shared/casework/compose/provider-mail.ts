import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { providerComposers } from "#letters/composers-of-provider.ts";
import { Incomplete } from "#letters/composing/incomplete.ts";
import type { ProviderCase, ProviderComposer } from "#letters/composing/provider-case.ts";
import type { Letter } from "#letters/letter.ts";
import { composed } from "./compose.ts";

const composers: Readonly<Partial<Record<LetterId, ProviderComposer<object>>>> = providerComposers;

/** The letter that a mail to or about a provider carries. */
export const composeProviderMail = async (c: ProviderCase, mail: MailOwed): Promise<Letter> => {
  const composer = composers[mail.notice];
  if (!composer) throw new Incomplete(`No sign-off owes the letter ${mail.notice}`);
  return composed(mail.notice, await composer(c, mail));
};
