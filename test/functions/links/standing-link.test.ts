import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers, read, signOffs } from "#casework/commit/streams.ts";
import { linkByKey, linkKey } from "#casework/links/mailed-links.ts";
import { noWords } from "#domain/commit.ts";
import { providerStream, signOffStream } from "#domain/streams.ts";
import { handler } from "#functions/web/links/handler.ts";
import { handler as staffHandler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { changeProvider } from "#streams/provider/editing.ts";
import { Caller, hiddenOf, mailedLink, storedNow } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { mailsTo, registerOf, tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { atTideway, finley, maisie, opened, sent, standing } from "./at-tideway.ts";

let house: House;
beforeEach(async () => {
  house = await atTideway();
});
afterEach(() => house.close());

const here = { [`${finley}-morning`]: "present", [`${maisie}-morning`]: "present" };

/** Answers for the morning, and takes the offer on the receipt: one press, without a name. */
const chosen = async (): Promise<string> => {
  const at = await opened(house);
  const done = await sent(at, here);
  const receipt = await at.browser.get(done.location);
  const form = receipt.text.slice(receipt.text.indexOf(`action="${at.path}/every-day"`));
  await at.browser.post(`${at.path}/every-day`, hiddenOf(form.slice(0, form.indexOf("</form>"))));
  await house.settle();
  return mailedLink(house, tidewayMail);
};

/** The provider's browser with its link for every day, as the mail brought it on the third of November. */
const withLink = async (link: string) => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(link);
  return { browser, path: location, link };
};

const subjectsSince = async (instant: string, address = tidewayMail): Promise<readonly string[]> =>
  (await mailsTo(house, address)).filter((m) => m.at >= instant).map((m) => m.subject);

const inTwoWeeks = "2026-11-10T08:00:00Z";
const asked = "Who is with you today? Harbour View Infant School";
const chasedSubject = "We have not heard from you yet: Harbour View Infant School";

describe("A link for every day (issue 13, K7)", () => {
  it("is chosen by one press on the receipt, and goes to the address on record alone", async () => {
    await chosen();

    const mail = (await mailsTo(house, tidewayMail)).at(-1);
    expect(mail?.subject).toBe("Your link for every day: Harbour View Infant School");
    expect(mail?.to).toEqual([tidewayMail]);
    const { state } = await read(house.deps, signOffs, signOffStream(house.at, tideway));
    expect(state.standingLink).toMatchObject({ mailed: true, by: tideway, until: "2027-08-31" });
  });

  it("is offered in the mail of the morning, and chosen with a name where no answer was given", async () => {
    expect((await mailsTo(house, tidewayMail)).at(-1)?.text).toContain("one link for every day");
    const at = await opened(house);
    const { text } = await at.browser.get(`${at.path}/every-day`);
    const nameless = await at.browser.post(`${at.path}/every-day`, hiddenOf(text));
    expect(nameless.status).toBe(422);
    await at.browser.post(`${at.path}/every-day`, { ...hiddenOf(text), "typed-name": "Lena Okoro" });
    await house.settle();

    expect((await mailsTo(house, tidewayMail)).at(-1)?.subject).toContain("Your link for every day");
    expect((await at.browser.get(`${at.path}/every-day`)).text).toContain("Chosen by Lena Okoro");
  });

  it("changes nothing when it is opened, looked at or asked for its head, however often", async () => {
    await chosen();
    const link = await mailedLink(house, tidewayMail);
    const before = await storedNow(house);
    const browser = new Caller(house, handler);
    const { location } = await browser.get(link);
    await browser.head(link);
    for (const path of ["", "/closed", "/every-day", "/every-day/end", "/ended"])
      await browser.get(`${location}${path}`);

    expect(await storedNow(house)).toBe(before);
  });

  it("is bound, hashed and masked as every other mailed link", async () => {
    await chosen();
    const token = (await mailedLink(house, tidewayMail)).slice(3);
    const key = linkKey(house.deps, token);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await linkByKey(house.deps, key ?? "")).toMatchObject({ purpose: "standing", to: tideway });
    expect(await storedNow(house)).not.toContain(token);
    const forged = `${token.slice(0, 20)}${"A".repeat(13)}`;
    expect((await new Caller(house, handler).get(`/l/${forged}`)).status).toBe(404);
  });

  it("opens the register of the day on which it is pressed, and of no other", async () => {
    const { browser, path } = await withLink(await chosen());
    expect((await browser.get(path)).text).toContain("Finley M");

    await house.to("2026-11-10T08:20:00Z");
    expect((await browser.get(path)).text).toContain("opens at 8:30am");
    await house.to("2026-11-10T08:40:00Z");
    const done = await sent({ browser, path }, here);
    expect(done.status).toBe(303);
    expect(Object.keys((await registerOf(house, "2026-11-10")).slots)).toHaveLength(2);
    expect((await registerOf(house, "2026-11-03")).version).toBeGreaterThan(0);
  });

  it("takes the place of the morning's mail; what chases comes at the very same moments", async () => {
    const before = await openedDay("2026-11-10");
    await house.close();
    house = await atTideway();
    await chosen();
    const after = await openedDay("2026-11-10");

    expect(before[0]).toMatchObject({ subject: asked });
    expect(after).toEqual(before.slice(1));
    expect(after.filter((m) => m.to.includes(tidewayMail)).map((m) => m.subject)).toContain(chasedSubject);
  });

  it("is ended by one press of staff, who see since when it is there and by whom", async () => {
    const link = await chosen();
    await house.to("2026-11-10T08:40:00Z");
    const staff = await new Caller(house, staffHandler).signIn(sampleId("staff", "d-marsh"));
    const page = await staff.get(`/providers/${tideway}`);
    expect(page.text).toContain("Chosen by Lena Okoro");
    const { browser, path } = await withLink(link);
    const form = page.text.slice(page.text.indexOf("/standing-link"));
    await staff.post(`/providers/${tideway}/standing-link`, hiddenOf(form));
    await house.settle();

    expect((await staff.get(`/providers/${tideway}`)).text).toContain("The school ended it");
    // Today's mail had not gone: it goes now.
    expect(await subjectsSince(inTwoWeeks)).toEqual([asked]);
    expect((await browser.get(path)).location).toBe(`${path}/ended`);
    await house.to("2026-11-17T08:40:00Z");
    expect(await subjectsSince("2026-11-17T00:00:00Z")).toEqual([asked]);
  });

  it("is ended by one press of the provider on its receipt", async () => {
    const link = await chosen();
    await house.to("2026-11-10T08:40:00Z");
    const at = await withLink(link);
    const done = await sent(at, here);
    const receipt = await at.browser.get(done.location);
    const form = receipt.text.slice(receipt.text.indexOf(`action="${at.path}/every-day/end"`));
    await at.browser.post(`${at.path}/every-day/end`, hiddenOf(form.slice(0, form.indexOf("</form>"))));

    const { state } = await read(house.deps, signOffs, signOffStream(house.at, tideway));
    expect(state.standingLink?.ended).toMatchObject({ why: "provider", by: tideway });
    expect((await new Caller(house, handler).get(at.link)).location).toBe(`${at.path}/ended`);
  });

  it("ends when the provider's e-mail address changes, with nothing but that", async () => {
    const link = await chosen();
    const at = await withLink(link);
    const stream = providerStream(house.at.tenant, tideway);
    await execute(house.deps, providers, { stream, id: "change-address", by: "t" }, (p) =>
      changeProvider(
        p,
        {
          facts: p.facts ?? { id: tideway, registered: "yes", isSchool: "no", online: "no" },
          places: p.places,
          changed: ["email"],
        },
        noWords,
      ),
    );

    expect((await at.browser.get(at.path)).location).toBe(`${at.path}/ended`);
    await house.sweep();
    const { state } = await read(house.deps, signOffs, signOffStream(house.at, tideway));
    expect(state.standingLink?.ended?.why).toBe("address");
  });

  it("once it has ended says what to do next, and mails the day's link to the address on record alone", async () => {
    const link = await chosen();
    await house.to("2026-11-10T08:40:00Z");
    const at = await withLink(link);
    const staff = await new Caller(house, staffHandler).signIn(sampleId("staff", "d-marsh"));
    await staff.postJson(`/providers/${tideway}/standing-link`, {});
    await house.settle();
    const before = (await mailsTo(house)).length;
    const stranger = new Caller(house, handler);
    const { location } = await stranger.get(at.link);
    const page = await stranger.get(location);
    expect(page.status).toBe(404);
    expect(page.text).toContain("This link for every day has ended");
    expect(page.text).not.toMatch(/Finley|tideway-nurture\.example/);
    const done = await stranger.post(location, hiddenOf(page.text));
    await house.settle();

    expect((await stranger.get(done.location)).text).not.toContain("/l/");
    const mails = (await mailsTo(house)).slice(before);
    expect(mails.map((m) => m.to)).toEqual([[tidewayMail]]);
    expect(mails[0]?.text).toMatch(/\/l\/[A-Za-z0-9_-]{33}/);
    for (let i = 0; i < 5; i += 1) {
      await stranger.post(location, hiddenOf((await stranger.get(location)).text));
      await house.settle();
    }
    expect((await mailsTo(house)).length).toBe(before + 3);
    expect(await standing(house, finley)).toBe("present");
  });

  it("takes no answer that is sent after it has ended, and says so", async () => {
    const link = await chosen();
    await house.to("2026-11-10T08:40:00Z");
    const at = await withLink(link);
    const { text } = await at.browser.get(at.path);
    const staff = await new Caller(house, staffHandler).signIn(sampleId("staff", "d-marsh"));
    await staff.postJson(`/providers/${tideway}/standing-link`, {});
    const late = await at.browser.post(at.path, { ...hiddenOf(text), ...here, "typed-name": "Lena Okoro" });

    expect(late.location).toBe(`${at.path}/ended?unsent=yes`);
    expect((await at.browser.get(late.location)).text).toContain("has not reached the school");
  });
});

/** Every mail to the provider and the office on a day on which nobody answers. */
const openedDay = async (day: string) => {
  await house.to(`${day}T18:00:00Z`);
  const all = await mailsTo(house);
  return all
    .filter((m) => m.at.startsWith(day))
    .map(({ subject, at, to }) => ({ subject, to, at: at.slice(0, 16) }));
};
