import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDay } from "#casework/attendance/day/open-day.ts";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { registerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { killedAfterAppend } from "#test/gate/watched.ts";
import { mailsTo, placed, pupilId, registerOf, safeguardingMail, tideway, tidewayMail } from "./placed.ts";

const date = "2026-11-03";
const opensAt = "2026-11-03T08:30:00.000Z";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "quill", { week: { tuesday: "morning" } });
});
afterEach(() => house.close());

const absent = (deps: Deps) =>
  recordReply(
    deps,
    { stream: registerStream(house.at, `${tideway}-${date}`), id: "answer-of-the-provider", by: tideway },
    {
      channel: "link",
      name: "Lena Okoro",
      marks: [{ pupil: pupilId("quill"), session: "morning", mark: "absent", reason: "Unknown" }],
    },
  );

describe("A writer that dies right after its commit", () => {
  it("leaves no alert about a child unsent: the next sweep sends it, once", async () => {
    await house.to("2026-11-03T08:40:00Z");
    await absent(killedAfterAppend(house.deps)).catch(() => undefined);
    await house.settle();
    expect(await mailsTo(house, safeguardingMail)).toEqual([]);

    await house.sweep();
    await house.sweep();
    expect(await mailsTo(house, safeguardingMail)).toHaveLength(1);
  });

  it("is heard once when the provider presses Send again", async () => {
    await house.to("2026-11-03T08:40:00Z");
    await absent(killedAfterAppend(house.deps)).catch(() => undefined);
    const done = await absent(house.deps);
    await house.settle();

    expect(done).toMatchObject({ kind: "recorded", again: true });
    expect(await mailsTo(house, safeguardingMail)).toHaveLength(1);
  });
});

describe("A step of the day that is taken twice", () => {
  it("asks once", async () => {
    const input = { ...house.at, date, opensAt };
    const first = await openDay(input, house.deps);
    const { version } = await registerOf(house, date);
    await house.settle();

    expect(await openDay(input, house.deps)).toEqual(first);
    await house.settle();
    expect((await mailsTo(house, tidewayMail)).length).toBe(1);
    expect(version).toBe(1);
  });

  it("and that died between appending and sending asks all the same", async () => {
    const input = { ...house.at, date, opensAt };
    await openDay(input, killedAfterAppend(house.deps)).catch(() => undefined);
    await house.to("2026-11-03T08:31:00Z");

    expect((await mailsTo(house, tidewayMail)).length).toBe(1);
  });
});
