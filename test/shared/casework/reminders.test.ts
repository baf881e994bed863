import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { pupilStream } from "#domain/streams.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { broughtToConsent, eventsOf, lead, opened } from "#test/gate/referred.ts";
import { mailsTo, pupilId } from "./attendance/placed.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
});
afterEach(() => house.close());

const overdue = (): readonly { id: string; at: string }[] =>
  house.mails().filter((m) => m.id.includes("-overdue-"));

describe("the morning of a school day", () => {
  it("reminds each role of all that is overdue by one mail, and of the same date never again", async () => {
    const first = await opened(house);
    const second = await openReferral(house.deps, house.at, {
      pupil: pupilId("adeyemi"),
      route: "agreement",
      command: "refer-another",
      by: lead,
    });
    if ("kind" in second) throw new Error(second.message);
    await house.settle();
    await broughtToConsent(house, first);
    await house.to("2026-10-19T18:00:00Z");

    const perMorning = overdue().map((m) => m.id);
    expect(perMorning.length).toBeGreaterThan(0);
    expect(new Set(perMorning).size).toBe(perMorning.length);
    expect(new Set(overdue().map((m) => m.at.slice(11, 16)))).toEqual(new Set(["07:30"]));
    const events = await eventsOf(house, first);
    const reminded = events.flatMap((e) => (e.type === "reminded" ? [`${e.key} ${e.due}`] : []));
    expect(reminded.length).toBeGreaterThan(0);
    expect(new Set(reminded).size).toBe(reminded.length);
  });

  it("names no pupil in its mail, and leads to each placement", async () => {
    const placement = await opened(house);
    await broughtToConsent(house, placement);
    await house.to("2026-10-19T18:00:00Z");

    const found = house.mails().find((m) => m.id.includes("-overdue-ap-lead-"));
    const { text } = (await mailsTo(house)).length > 0 ? await textOf(found?.id ?? "") : { text: "" };
    expect(text).toContain(`/placements/${placement}`);
    expect(text).toContain("FM");
    expect(text).not.toMatch(/Finley|Marlow/);
  });

  it("of a holiday reminds nobody", async () => {
    await opened(house);
    const { state } = await read(house.deps, pupils, pupilStream(house.at, pupilId("marlow")));
    expect(state.openPlacement).toBeTruthy();
    await house.to("2026-12-18T18:00:00Z");
    const before = overdue().length;
    await house.to("2027-01-04T06:00:00Z");

    expect(overdue().length).toBe(before);
  });
});

const textOf = async (id: string): Promise<{ readonly text: string }> => {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(house.mailbox.find(id)?.raw ?? "");
  return { text: mail.text ?? "" };
};
