import type { Session } from "#domain/week/session.ts";
import { handler } from "#functions/web/links/handler.ts";
import { standingOf } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { placed, pupilId, registerOf, tidewayMail } from "#test/shared/casework/attendance/placed.ts";

export const date = "2026-11-03";
export const finley = pupilId("marlow");
export const maisie = pupilId("quill");

/** A Tuesday at 8:40 in London: the provider has been asked about Finley (all day) and Maisie (the morning). */
export const atTideway = async (): Promise<House> => {
  const house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "marlow", { week: { tuesday: "day" } });
  await placed(house, "quill", { week: { tuesday: "morning" } });
  await house.to("2026-11-03T08:40:00Z");
  return house;
};

type At = { readonly browser: Caller; readonly path: string };

/** The provider's browser, which has opened the mailed link. */
export const opened = async (house: House): Promise<At> => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(await mailedLink(house, tidewayMail));
  return { browser, path: location };
};

/** Fills the form as it stands and sends it. */
export const sent = async ({ browser, path }: At, fields: Record<string, string>) => {
  const { text } = await browser.get(path);
  return browser.post(path, { ...hiddenOf(text), "typed-name": "Lena Okoro", ...fields });
};

export const standing = async (house: House, pupil: string, session: Session = "morning"): Promise<string> =>
  standingOf(slotOf(await registerOf(house, date), pupil, session));
