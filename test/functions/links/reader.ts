import { handler } from "#functions/web/links/handler.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";

export const name = "Jodie Marlow";

/** A parent's browser that has not opened anything yet. */
export const parent = (house: House): Caller => new Caller(house, handler);

/** A parent's browser that has opened the newest mailed link; `path` is where it led. */
export const opened = async (
  house: House,
  email: string,
  says = "",
): Promise<{ readonly browser: Caller; readonly path: string }> => {
  const browser = parent(house);
  const { location } = await browser.get(await mailedLink(house, email, says));
  return { browser, path: location };
};

/** Fills the form as it stands and sends it. */
export const sent = async (
  { browser, path }: { readonly browser: Caller; readonly path: string },
  fields: Readonly<Record<string, string>>,
) => {
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenOf(page.text), ...fields });
};

export const agree = { answer: "agree", "typed-name": name } as const;
