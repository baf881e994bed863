import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { standingOf } from "#casework/provider/standing.ts";
import { signOffStream } from "#domain/streams.ts";
import { handler as staffHandler } from "#functions/web/staff/handler.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { lead, placementNow } from "#test/gate/referred.ts";
import { owed, recordsForm } from "#test/gate/under-way.ts";
import { safeguardingMail, tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { atTideway, finley, opened } from "./at-tideway.ts";

let house: House;
beforeEach(async () => {
  house = await atTideway();
});
afterEach(() => house.close());

const newsMails = () => house.mails().filter((m) => m.id.includes("told-"));
const asWritten = async () => {
  const { browser, path } = await opened(house);
  return { browser, path: path.replace("/attendance", "/news") };
};
const tells = async (fields: Readonly<Record<string, string>>) => {
  const { browser, path } = await asWritten();
  const page = await browser.get(path);
  const done = await browser.post(path, { ...hiddenOf(page.text), "typed-name": "Lena Okoro", ...fields });
  await house.settle();
  return { browser, done };
};
const staffGone = { what: "staff", who: "Canary-Amira, new in the workshop", checked: "no" };

describe("What a provider tells from its mailed link (O95, O103)", () => {
  it("is found on the register of the day, and reaches the safeguarding lead and the AP lead at once", async () => {
    const { browser, path } = await opened(house);
    expect((await browser.get(path)).text).toContain(path.replace("/attendance", "/news"));
    const { browser: sender, done } = await tells(staffGone);
    expect(done.status, done.text).toBe(303);
    expect((await sender.get(done.location)).text).toContain("The school has been told");
    const told = newsMails();
    expect(told).toHaveLength(1);
    expect(told[0]?.to).toEqual(expect.arrayContaining([safeguardingMail, "r-flint@harbour-view.example"]));
    const raw = new TextDecoder().decode(house.mailbox.find(told[0]?.id ?? "")?.raw);
    expect(raw).not.toMatch(/Canary|Finley|Marlow|Maisie/);
  });

  it("asks each placement there for the checks of new staff, and shows the words to staff alone", async () => {
    await tells(staffGone);
    const state = await placementNow(house, "placementmarlow");
    expect(state.forms["staff-change"]?.answers).toMatchObject({ confirmed: "no", "told-on": "2026-11-03" });
    expect((await owed(house, "placementmarlow", "O103")).state).toBe("owed");
    const commits = await house.deps.ledger.read(signOffStream(house.at, tideway));
    expect(JSON.stringify(commits)).not.toMatch(/Canary|Lena/);
    const staff = await new Caller(house, staffHandler).signIn(lead);
    expect((await staff.get(`/providers/${tideway}`)).text).toContain("Canary-Amira");

    const confirmed = {
      "told-on": "2026-11-03",
      who: "Amira",
      confirmed: "yes",
      "confirmed-on": "2026-11-03",
    };
    await recordsForm(house, "placementmarlow", "staff-change", confirmed);
    expect((await owed(house, "placementmarlow", "O103")).state).toBe("met");
  });

  it("opens an incident on the placement of the pupil whom it names by the link, and of no other", async () => {
    await recordsForm(house, "placementmarlow", "arrival", { arrived: "yes", on: "2026-10-06" });
    const { done } = await tells({
      what: "incident",
      pupils: finley,
      "on-day": "3",
      "on-month": "11",
      "on-year": "2026",
      at: "08:35",
    });
    expect(done.status, done.text).toBe(303);
    expect((await placementNow(house, "placementmarlow")).forms.incident?.answers).toMatchObject({
      on: "2026-11-03",
      decision: "not-yet",
    });
    expect((await placementNow(house, "placementquill")).forms.incident).toBeUndefined();
  });

  it("needs its words, and takes a pupil of nobody else", async () => {
    const { done } = await tells({ what: "staff", checked: "yes" });
    expect(done.status).toBe(422);
    const other = {
      what: "incident",
      pupils: "somebody",
      "on-day": "3",
      "on-month": "11",
      "on-year": "2026",
    };
    expect((await tells({ ...other, at: "08:35" })).done.status).toBe(422);
    expect(newsMails()).toHaveLength(0);
  });

  it("is not open to a browser that has opened no link", async () => {
    const { path } = await asWritten();
    const stranger = new Caller(house, (await import("#functions/web/links/handler.ts")).handler);
    expect((await stranger.get(path)).status).toBe(404);
    expect(await mailedLink(house, tidewayMail)).toContain("/l/");
  });
});

describe("The risk assessment of the provider (O50, checks.renewal)", () => {
  const assessed = async () => {
    const sender = { at: house.at, command: house.deps.ids.id(), by: lead };
    const record = { provider: tideway, record: "risk-assessment" } as const;
    const answers = { on: "2026-11-02", risks: "in words", outcome: "yes", "next-on": "2027-09-01" };
    expect(await recordProviderFrom(house.deps, sender, record, answers)).toBeUndefined();
  };
  const until = async () =>
    (await standingOf(house.deps, house.at, tideway))?.lapses.find((l) => l.what === "risk-assessment")
      ?.until;

  it("ends two weeks after a change of staff and on the day of a move, until it is made anew", async () => {
    await assessed();
    expect(await until()).toBe("2027-09-01");
    await house.to("2026-11-03T08:45:00Z");
    await tells(staffGone);
    expect(await until()).toBe("2026-11-17");
    await tells({ what: "site", site: "Canary-Quay 4, from Monday" });
    expect(await until()).toBe("2026-11-03");

    await house.to("2026-11-03T09:00:00Z");
    await assessed();
    expect(await until()).toBe("2027-09-01");
  });
});
