import type { MailFacts } from "#adapters/local/mailbox.ts";
import { nextTelling } from "#casework/mail/news.ts";
import type { House } from "./house.ts";

/** Mails in which a sentence of plain letters stands, alone or as a part of one with others. */
export const mailsSaying = (house: House, sentence: string): readonly MailFacts[] =>
  house.mails().filter(({ id }) =>
    Buffer.from(house.mailbox.find(id)?.raw ?? "")
      .toString()
      .replaceAll("=\r\n", "")
      .includes(sentence),
  );

/** Until staff are told what can wait for other mails. */
export const untilTold = async (house: House): Promise<void> => {
  await house.to(nextTelling(house.clock.now()).toString());
  await house.sweep();
};
