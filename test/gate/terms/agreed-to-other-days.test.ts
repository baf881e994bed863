import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agree, opened, sent } from "#test/functions/links/reader.ts";
import { obligationsNow } from "#test/journeys/cast/playing-through.ts";
import { hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import {
  atConsent,
  father,
  lead,
  mother,
  placementNow,
  recorded,
  timetable,
  timetableForm,
} from "../referred.ts";
import { signedIn } from "../two-schools.ts";

let house: House;

let placement: string;

const allWeek = {
  ...timetable,
  monday: "day",
  tuesday: "day",
  wednesday: "day",
  thursday: "day",
  friday: "day",
  "starts-at": "08:15",
  "ends-at": "16:45",
  outside: "yes",
  "outside-name": "Ms Mina Farrow",
  "outside-phone": "01632 960 015",
  end: "2027-07-20",
};

const bothAgree = async () => {
  await sent(await opened(house, mother.email), agree);
  await sent(await opened(house, father.email), { ...agree, "typed-name": "Sean Marlow" });
  await house.settle();
};

const questions = (email: string) =>
  house
    .mails()
    .filter(
      (m) => m.to.includes(email) && m.subject === "A question from school: please tell us what you think",
    );

beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  await bothAgree();
});

afterEach(() => house.close());

const row = async (key: string) =>
  obligationsNow(house, await placementNow(house, placement)).find((o) => o.key === key);

describe("(K2.1) two mornings a week were agreed, and all week until July is saved", () => {
  it("asks both again in one mail each; nothing that was agreed to other days is met, and the old answers stay as history", async () => {
    const first = await opened(house, mother.email);
    await recorded(house, placement, timetableForm, allWeek);
    await house.settle();

    for (const id of [mother.id, father.id])
      expect(await row(`O19.${id}`)).toMatchObject({ state: "asked", late: false });
    expect((await placementNow(house, placement)).phase).toBe("consent");
    expect(questions(mother.email)).toHaveLength(2);
    expect(questions(father.email)).toHaveLength(2);

    const staff = await signedIn(house, lead, house.at);
    const model = (await staff.sees(`/placements/${placement}`)) as unknown as {
      contacts: { id: string; consent: string; earlier?: { answer: string; terms: string[] } }[];
    };
    const shown = model.contacts.find((c) => c.id === mother.id);
    expect(shown).toMatchObject({ consent: "waiting", earlier: { answer: "agree" } });
    expect(shown?.earlier?.terms.join(" ")).toContain("15 December 2026");

    // Her earlier link: her answer beside the plan that was before her, and no other.
    const { text } = await first.browser.get(first.path);
    expect(text).toContain("You agreed to the earlier terms");
    expect(text).toContain("Tuesday 15 December 2026");
    expect(text).not.toContain("July 2027");

    // The new one: the plan of now to be answered, and what she said to the earlier one.
    const again = await opened(house, mother.email);
    const page = (await again.browser.get(again.path)).text;
    expect(page).toContain("You agreed to the earlier terms");
    expect(page).toContain("Tuesday 15 December 2026");
    expect(page).toContain("Tuesday 20 July 2027");
    expect(page).not.toContain("You agree to this placement");

    await sent(again, agree);
    await house.settle();
    expect(await row(`O19.${mother.id}`)).toMatchObject({ state: "met" });
    expect(await row(`O19.${father.id}`)).toMatchObject({ state: "asked" });
  });

  it("takes no answer from a page that showed other days: it is shown again with those of now", async () => {
    await recorded(house, placement, timetableForm, { ...timetable, friday: "day" });
    await house.settle();
    const { browser, path } = await opened(house, mother.email);
    const page = (await browser.get(path)).text;
    const hidden = hiddenOf(page);
    await recorded(house, placement, timetableForm, allWeek);
    await house.settle();

    const answered = await browser.post(path, { ...hidden, ...agree });
    expect(answered.status).toBe(422);
    expect(answered.text).toContain("The plan has changed since you opened this page");
    expect(answered.text).toContain("Tuesday 20 July 2027");
    const asks = (await placementNow(house, placement)).asks.filter((a) => a.to === mother.id);
    expect(asks.at(-1)?.answers).toEqual([]);
  });

  it("asks nobody again for what is not material", async () => {
    await recorded(house, placement, timetableForm, { ...timetable, activity: "sport" });
    await house.settle();
    expect(questions(mother.email)).toHaveLength(1);
    expect(await row(`O19.${mother.id}`)).toMatchObject({ state: "met" });
  });
});
