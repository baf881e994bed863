import type { ProviderRecord } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Address } from "../mail/sending.ts";

/** Mails that go out because nobody has answered: the second address gets them too. */
const chasing: readonly string[] = ["provider-reminder", "evidence-reminder", "attendance-reminder"];

/** Where a mail to a provider goes: to its address, and a reminder to its second one as well. */
export const providerAddresses = (
  provider: ProviderRecord | undefined,
  mail: Pick<MailOwed, "notice">,
): readonly Address[] => {
  if (!provider?.email) return [];
  const second = chasing.includes(mail.notice) ? provider.secondEmail : undefined;
  return [provider.email, ...(second && second !== provider.email ? [second] : [])].map((address) => ({
    name: provider.name,
    address,
  }));
};
