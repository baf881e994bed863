import type { MailFacts } from "#adapters/local/mailbox.ts";
import type { House } from "./house.ts";

/** Mails in which a sentence of plain letters stands, alone or as a part of one with others. */
export const mailsSaying = (house: House, sentence: string): readonly MailFacts[] =>
  house.mails().filter(({ id }) =>
    Buffer.from(house.mailbox.find(id)?.raw ?? "")
      .toString()
      .replaceAll("=\r\n", "")
      .includes(sentence),
  );
