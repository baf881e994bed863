import PostalMime from "postal-mime";
import { expect } from "vitest";
import { hiddenOf } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { providerMail } from "#test/gate/packed.ts";
import { opened } from "./reader.ts";

export const name = "Lena Okoro";

/** Says who asks for a code, as the form wants it. */
export const asks = { asks: "works-there" } as const;

/** The words of every mail to the provider, newest first. */
export const textsToProvider = async (house: House): Promise<readonly string[]> => {
  const raws = house.mailbox
    .list()
    .filter((m) => m.to.includes(providerMail))
    .map((m) => house.mailbox.find(m.id)?.raw ?? "");
  return Promise.all(raws.map(async (raw) => (await PostalMime.parse(raw)).text ?? ""));
};

export const newestCode = async (house: House): Promise<string> => {
  for (const text of await textsToProvider(house)) {
    const found = /\b\d{6}\b/.exec(text);
    if (found) return found[0];
  }
  throw new Error("No mail has a code");
};

/** Somebody at the provider whose browser has opened the newest link. */
export const atProvider = async (house: House) => {
  const { browser, path } = await opened(house, providerMail);
  return {
    browser,
    path,
    /** Presses the button that sends a code; gives the newest one. */
    asksForCode: async (): Promise<string> => {
      const page = await browser.get(path);
      const answer = await browser.post(`${path}/code`, { ...hiddenOf(page.text), ...asks });
      expect(answer.status).toBe(303);
      await house.settle();
      return newestCode(house);
    },
    types: async (code: string, typed = name) => {
      const page = await browser.get(`${path}?sent=yes`);
      return browser.post(path, { ...hiddenOf(page.text), code, "typed-name": typed });
    },
  };
};

export type AtProvider = Awaited<ReturnType<typeof atProvider>>;
