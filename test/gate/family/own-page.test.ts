import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOf } from "#casework/compose/context.ts";
import { asOneLetter } from "#casework/mail/together.ts";
import { withPageLink } from "#casework/own-page/page-link.ts";
import { heading, paragraph } from "#letters/letter.ts";
import { hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, mother, placementNow, streamOf } from "#test/gate/referred.ts";
import { invitedFamily, mailsTo, OwnPageReader, pageLinkTo } from "./own-page-reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await invitedFamily(house);
});
afterEach(() => house.close());

const place = "Tideway";

describe("the way to one’s own page (K4.11)", () => {
  it("rides on a mail that is sent anyway, and shows nothing before a code", async () => {
    const mails = house.mails().length;
    const reader = await new OwnPageReader(house, mother.email).follows();
    const text = await reader.text();

    expect(text).toContain("Send me a code");
    for (const word of ["Finley", "Marlow", "Harbour View", place]) expect(text).not.toContain(word);
    expect(house.mails()).toHaveLength(mails);
  });

  it("asks for a code that goes to the address on file and says nothing of the child", async () => {
    const reader = await new OwnPageReader(house, mother.email).follows();
    expect(await reader.asksForCode()).toBe(303);
    const [newest = ""] = await mailsTo(house, mother.email);

    expect(newest).toMatch(/\b\d{6}\b/);
    for (const word of ["Finley", "Marlow", "FM", place]) expect(newest).not.toContain(word);
    expect((await reader.types(await reader.newestCode())).status).toBe(303);
    expect(await reader.text()).toContain("Finley: all in one place");
  });

  it("opens once with each code, and stands five tries", async () => {
    const reader = await new OwnPageReader(house, mother.email).follows();
    await reader.asksForCode();
    const code = await reader.newestCode();
    const wrong = code === "000000" ? "000001" : "000000";
    for (let left = 4; left > 0; left -= 1)
      expect((await reader.types(wrong)).text).toContain(`${left} more`);
    expect((await reader.types(wrong)).text).toContain("ring the school");
    expect((await reader.types(code)).status).toBe(422);

    await reader.asksForCode();
    const next = await reader.newestCode();
    expect((await reader.types(next)).status).toBe(303);
    reader.browser.cookies.clear();
    await reader.follows();
    expect((await reader.types(next)).status).toBe(422);
  });

  it("closes after half an hour, and when its reader closes it", async () => {
    const reader = await new OwnPageReader(house, mother.email).opens();
    expect(await reader.text()).toContain("Finley");
    await reader.browser.post(`${reader.path}/leave`, hiddenOf(await reader.text()));
    expect(await reader.text()).not.toContain("Finley");

    await reader.asksForCode();
    await reader.types(await reader.newestCode());
    expect(await reader.text()).toContain("Finley");
    await house.to(house.clock.now().add({ minutes: 31 }).toString());
    expect(await reader.text()).not.toContain("Finley");
  });

  it("is there for nobody who merely has the link of another", async () => {
    const reader = await new OwnPageReader(house, mother.email).opens();
    const other = new OwnPageReader(house, father.email);
    other.path = reader.path;

    expect((await other.browser.get(other.path)).status).toBe(404);
  });
});

describe("what two parents see (K4.11, O125)", () => {
  it("is decided for each: one knows where the child is, the other neither place nor times nor attendance nor phones", async () => {
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();
    const [her, him] = [
      await new OwnPageReader(house, mother.email).opens(),
      await new OwnPageReader(house, father.email).opens(),
    ];

    expect(await her.text()).toContain(place);
    expect(await her.text()).toContain("9:15am");
    expect(await her.sees()).toMatchObject({ reading: "full", attendance: { missed: expect.any(Number) } });
    const his = await him.text();
    for (const word of [place, "9:15am", "Sessions there", "Finley"]) expect(his).not.toContain(word);
    const model = JSON.stringify(await him.sees());
    for (const word of [place, "9:15", 'attendance":{', 'phone":"01632 960 2'])
      expect(model).not.toContain(word);
    expect(his).toContain("It has been going on since");
  });

  it("shrinks at once where one is kept from the place while the page is open", async () => {
    const him = await new OwnPageReader(house, father.email).opens();
    expect(await him.text()).toContain(place);
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();

    expect(await him.text()).not.toContain(place);
  });

  it("is gone at once for a parent who may not be contacted any more, and the link looks as if it had never been", async () => {
    const him = await new OwnPageReader(house, father.email).opens();
    await changed(house, father.id, { restricted: "yes" });
    await house.settle();
    const page = await him.browser.get(him.path);

    expect(page.status).toBe(404);
    expect(page.text).toContain("This link does not work");
    expect((await new OwnPageReader(house, mother.email).opens()).path).not.toBe("");
  });

  it("has letters in the words in which they were sent, to that parent alone", async () => {
    const her = await new OwnPageReader(house, mother.email).opens();
    const { letters } = (await her.sees()) as unknown as {
      letters: readonly { key: string; readable: boolean }[];
    };
    expect(letters.length).toBeGreaterThan(0);
    const text = await her.text(`/letters/${letters[0]?.key}`);
    expect(text).toContain("1 October 2026");
    expect(text).not.toMatch(/\/l\/[A-Za-z0-9_-]{33}/);

    const him = await new OwnPageReader(house, father.email).opens();
    expect((await him.browser.get(`${him.path}/letters/${letters[0]?.key}`)).status).toBe(404);
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();
    const his = (await him.sees()) as unknown as { letters: readonly { key: string; readable: boolean }[] };
    expect(his.letters.some((l) => l.readable)).toBe(false);
    expect((await him.browser.get(`${him.path}/letters/${his.letters[0]?.key}`)).status).toBe(404);
  });
});

describe("a mail to somebody without a page", () => {
  it("has no way to one", async () => {
    expect(await pageLinkTo(house, mother.email)).toBeDefined();
    expect((await placementNow(house, placement)).pages).toBeUndefined();
  });
});

describe("what a family is told in one mail", () => {
  it("has the way to the page once, after all parts", async () => {
    const c = await contextOf(house.deps, streamOf(house, placement));
    const told = (text: string) =>
      withPageLink(
        house.deps,
        c,
        streamOf(house, placement),
        { key: text, notice: "review-outcome", to: mother.id, facts: {} },
        { subject: text, blocks: [paragraph(text), heading("Who to ring")] },
      );
    const { blocks } = asOneLetter([await told("The review"), await told("The report")]);
    const buttons = blocks.filter((b) => b.kind === "button-link");

    expect(buttons).toHaveLength(1);
    expect(blocks.findIndex((b) => b.kind === "button-link")).toBeGreaterThan(
      blocks.findIndex((b) => b.kind === "paragraph" && b.text === "The report"),
    );
  });
});
