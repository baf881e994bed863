import type { House } from "../gate/house.ts";
import { lookAround, type Onlooker } from "./onlooker.ts";
import { readMail } from "./read-mail.ts";
import type { Collecting } from "./seen.ts";

type Reading = {
  readonly house: House;
  readonly onlooker: Onlooker;
  readonly where: string;
  readonly seen: Collecting;
};

const behindLink = (path: string): boolean => path.startsWith("/reply/");

/** Reads the mails of a house as they come in, and what is behind their links: once at once, and again at the end. */
export const mailsRead = ({ house, onlooker, where, seen }: Reading) => {
  const links: { readonly link: string; readonly mail: string }[] = [];
  let read = 0;

  const opens = async (group: string, link: string, mail: string): Promise<void> => {
    const browser = onlooker.caller();
    for (const { path, html, json } of await lookAround(browser, [link], behindLink)) {
      seen.take(where, group, `${mail} ${path}.html`, html);
      seen.take(where, group, `${mail} ${path}.json`, json);
    }
  };

  return {
    /** Mails that have come since the last time. */
    readNew: async (): Promise<void> => {
      const all = house.mails();
      for (const { id, subject } of all.slice(read)) {
        const raw = house.mailbox.find(id)?.raw;
        if (!raw) throw new Error(`The mail ${subject} is gone`);
        const mail = await readMail(raw);
        const about = `${mail.name} ${subject}`;
        seen.take(where, "mails", about, mail.words);
        for (const link of mail.links) {
          links.push({ link, mail: about });
          await opens("links", link, about);
        }
      }
      read = all.length;
    },
    /** Every link once more, as it stands after everything. */
    readAgain: async (): Promise<void> => {
      for (const { link, mail } of links) await opens("links afterwards", link, mail);
    },
  };
};
