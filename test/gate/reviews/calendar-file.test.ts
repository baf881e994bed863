import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "../house.ts";
import { changed, father, mother } from "../referred.ts";
import { invitationTo, owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

let placement: string;

beforeEach(async () => {
  house = await openHouse({ at: "2026-10-01T08:00:00Z" });
  placement = await underWay(house, { start: "2026-09-08", end: "2027-02-10" });
});

afterEach(() => house.close());

const invited = (day: string, more = {}) =>
  recordsForm(house, placement, "review-planned", { ...invitationTo(day), until: "16:15", ...more });

const rawTo = (address: string) =>
  house.mailbox
    .list()
    .filter(({ to }) => to.includes(address))
    .map(({ id }) => house.mailbox.find(id)?.raw ?? "");

const provider = "attendance@tideway-nurture.example";

/** The calendar files that somebody was sent, the newest first, with unfolded lines. */
const calendarsOf = async (address: string): Promise<readonly string[]> => {
  const mails = await Promise.all(rawTo(address).map((raw) => PostalMime.parse(raw)));
  return mails.flatMap(({ attachments }) =>
    attachments
      .filter(({ mimeType }) => mimeType === "text/calendar")
      .map(({ content }) =>
        (typeof content === "string" ? content : new TextDecoder().decode(content)).replaceAll(/\r?\n /g, ""),
      ),
  );
};

const lineOf = (calendar: string | undefined, name: string): string =>
  calendar?.split(/\r?\n/).find((line) => line.startsWith(`${name}:`)) ?? "";

describe("The calendar file of an invitation", () => {
  it("is one event in UTC without child, place or anybody’s name, also when the clocks have changed", async () => {
    await invited("2026-11-10");
    const [calendar = ""] = await calendarsOf(mother.email);
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(lineOf(calendar, "METHOD")).toBe("METHOD:PUBLISH");
    expect(lineOf(calendar, "DTSTART")).toBe("DTSTART:20261110T153000Z");
    expect(lineOf(calendar, "DTEND")).toBe("DTEND:20261110T161500Z");
    expect(lineOf(calendar, "SEQUENCE")).toBe("SEQUENCE:0");
    expect(calendar).not.toMatch(/Finley|Marlow|Jodie|ATTENDEE|LOCATION|in words|\/l\//);
    expect(await calendarsOf(provider)).toHaveLength(1);
  });

  it("is the same event with a higher number when the meeting moves, an hour earlier in summer time", async () => {
    await invited("2026-11-10");
    await invited("2026-10-13");
    const [moved, first] = await calendarsOf(mother.email);
    expect(lineOf(moved, "UID")).toBe(lineOf(first, "UID"));
    expect(lineOf(moved, "SEQUENCE")).toBe("SEQUENCE:1");
    expect(lineOf(moved, "DTSTART")).toBe("DTSTART:20261013T143000Z");
    expect((await PostalMime.parse(rawTo(mother.email)[0] ?? "")).text).toContain("10 November 2026 before");
  });

  it("is taken out when the meeting is called off, and everybody who was asked reads why", async () => {
    await invited("2026-11-10");
    await recordsForm(house, placement, "review-cancelled", { kind: "review", why: "The hall is flooded" });
    for (const address of [mother.email, father.email, provider]) {
      const [off, first] = await calendarsOf(address);
      expect(lineOf(off, "UID"), address).toBe(lineOf(first, "UID"));
      expect(lineOf(off, "METHOD")).toBe("METHOD:CANCEL");
      expect(lineOf(off, "STATUS")).toBe("STATUS:CANCELLED");
      expect(lineOf(off, "SEQUENCE")).toBe("SEQUENCE:1");
      expect((await PostalMime.parse(rawTo(address)[0] ?? "")).text).toContain("The hall is flooded");
    }
    // The next invitation is owed again.
    expect(await owed(house, placement, "O83")).toMatchObject({ state: "owed" });
  });

  it("is taken out of the calendar of whoever is not asked any more", async () => {
    await invited("2026-11-10");
    await invited("2026-11-11", {
      invited: ["parents", "pupil", "ap-lead"],
      "left-out": "They have written",
    });
    const [off] = await calendarsOf(provider);
    expect(lineOf(off, "METHOD")).toBe("METHOD:CANCEL");
    expect(lineOf(off, "SEQUENCE")).toBe("SEQUENCE:1");
    expect(lineOf((await calendarsOf(mother.email))[0], "METHOD")).toBe("METHOD:PUBLISH");
  });

  it("goes to nobody where somebody is kept from the child, or from the place", async () => {
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();
    await invited("2026-11-10");
    expect(await calendarsOf(mother.email)).toEqual([]);
    expect(await calendarsOf(father.email)).toEqual([]);
    expect(rawTo(mother.email).length).toBeGreaterThan(0);
  });
});
