import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staff } from "#test/journeys/cast/routes.ts";
import { type Running, records, underWay } from "../running/house-running.ts";
import { owed } from "../under-way.ts";

let running: Running;

beforeEach(async () => {
  running = await underWay("recorded");
});

afterEach(() => running.house.close());

const mailsOf = (key: string) =>
  running.house.mails().filter((m) => m.id.startsWith(`${running.placement}-${key}`));

describe("A review that was asked for (K4.7)", () => {
  const request = { from: "parent", "received-on": "2026-10-06", answer: "hold", safety: "no" };

  it("is held as soon as reasonably practicable: no day months away is taken", async () => {
    const late = { ...request, "hold-by": "2027-02-01" };
    expect(await records(running, "review-requested", late)).toMatch(
      /within 15 school days of the request, by .*November 2026/,
    );
    expect(
      await records(running, "review-requested", { ...request, "hold-by": "2026-10-20" }),
    ).toBeUndefined();
  });

  it("is refused with the reason and how to go on, in a letter to the parents", async () => {
    await records(running, "review");
    const declined = { ...request, answer: "decline", "decline-why": "We met on Tuesday" };
    expect(await records(running, "review-requested", declined)).toBeUndefined();
    const [mail] = mailsOf("review-declined");
    const raw = Buffer.from(running.house.mailbox.find(mail?.id ?? "")?.raw ?? "").toString();
    expect(raw).toContain("We met on Tuesday");
    expect(raw).toContain("15 December 2026");
  });

  it("goes to the safeguarding lead at once where it is about safety", async () => {
    const about = { ...request, safety: "yes", "hold-by": "2026-10-08" };
    expect(await records(running, "review-requested", about)).toBeUndefined();
    expect(mailsOf("concern-")).toHaveLength(1);
  });
});

describe("The end of a placement (K4.7)", () => {
  it("is told to the parents when it is decided, and not only with the destination", async () => {
    await records(running, "end", { "last-day": "2026-10-16", why: "not-meeting-needs" });
    expect(mailsOf("ending-")).toHaveLength(1);
    expect(await owed(running.house, running.placement, "O29-end")).toMatchObject({
      state: "not-applicable",
    });
  });

  it("over safety waits for the safeguarding lead, who releases it", async () => {
    await records(running, "end", { "last-day": "2026-10-06", why: "safeguarding" });
    expect(mailsOf("ending-")).toEqual([]);
    expect(await owed(running.house, running.placement, "O29-end")).toMatchObject({
      state: "owed",
      owner: "dsl",
      due: "2026-10-06",
    });

    const later = { how: "not-yet", "again-on": "2026-10-08" };
    expect(await records(running, "end-released", later, staff.dsl)).toBeUndefined();
    expect(await owed(running.house, running.placement, "O29-end")).toMatchObject({ due: "2026-10-08" });
    expect(await records(running, "end-released", { how: "letter" }, staff.dsl)).toBeUndefined();
    expect(mailsOf("ending-")).toHaveLength(1);
    expect(await owed(running.house, running.placement, "O29-end")).toMatchObject({ state: "met" });
  });
});
