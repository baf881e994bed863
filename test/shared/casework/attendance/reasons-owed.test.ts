import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { execute } from "#casework/commit/execute.ts";
import { failures, placements, read } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { failuresStream, placementStream, registerStream } from "#domain/streams.ts";
import type { MarkKind } from "#streams/register/events.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { placed, pupilId, tideway } from "./placed.ts";

const date = "2026-11-03";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "quill", { week: { tuesday: "morning" }, end: "2026-11-04" });
  await house.to("2026-11-03T08:40:00Z");
  await said("absent");
});
afterEach(() => house.close());

const said = (mark: MarkKind, channel: "link" | "school" = "link") =>
  recordReply(
    house.deps,
    { stream: registerStream(house.at, `${tideway}-${date}`), id: `answer-${mark}-${channel}`, by: tideway },
    { channel, marks: [{ pupil: pupilId("quill"), session: "morning", mark }] },
  );

const owed = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
    (f) => f.kind === "reason-owed",
  );

/** The end is recorded days later: the last day was before the child was expected. */
const endedBefore = async (placement: string): Promise<void> => {
  const stream = placementStream(house.at, placement);
  await execute(house.deps, placements, { stream, id: "ended", by: "system" }, () =>
    decided([
      {
        type: "form-submitted",
        form: "end",
        answers: { "last-day": "2026-11-02", why: "moved-away" },
        words: {},
      },
      { type: "gate-closed", phase: "active", cycle: 1, next: "reintegration" },
    ]),
  );
};

describe("an absence without a reason", () => {
  it("is a person's task on the fifth school day, and stays one however long ago it was (K1.10)", async () => {
    await house.to("2026-11-09T17:00:00Z");
    await house.sweep();
    expect(await owed()).toEqual([]);

    await house.to("2026-11-10T09:00:00Z");
    await house.sweep();
    expect(await owed()).toMatchObject([
      { roles: ["attendance-officer"], promise: date, link: `/attendance?date=${date}` },
    ]);
    await house.to("2026-12-10T09:00:00Z");
    await house.sweep();
    expect(await owed()).toHaveLength(1);
  });

  it("is moot where the placement had ended before that day (K1.11)", async () => {
    await house.to("2026-11-10T09:00:00Z");
    await house.sweep();
    expect(await owed()).toHaveLength(1);

    await endedBefore("placementquill");
    await house.sweep();
    expect(await owed()).toEqual([]);
    await house.to("2026-11-11T09:00:00Z");
    await house.sweep();
    expect(await owed()).toEqual([]);
  });

  it("is none any more once somebody has entered where the child was", async () => {
    await house.to("2026-11-10T09:00:00Z");
    await house.sweep();
    // Another word of the provider disputes the first: only the school settles it.
    await said("present");
    await house.sweep();
    expect(await owed()).toHaveLength(1);

    await said("present", "school");
    await house.sweep();
    expect(await owed()).toEqual([]);
  });

  it("is one on the very day on which it falls due, also where a holiday of weeks lies between (K1.10)", async () => {
    const before = "2026-12-15";
    await placed(house, "adeyemi", { week: { tuesday: "morning" }, end: "2027-03-31" });
    await house.to(`${before}T08:40:00Z`);
    await recordReply(
      house.deps,
      { stream: registerStream(house.at, `${tideway}-${before}`), id: "answer-before", by: tideway },
      {
        channel: "link",
        marks: [{ pupil: pupilId("adeyemi"), session: "morning", mark: "absent" }],
      },
    );
    const refs = async () => (await owed()).flatMap((f) => f.refs);

    // School days after it: 16, 17 and 18 December, then 5 and 6 January.
    await house.to("2027-01-05T17:00:00Z");
    await house.sweep();
    expect(await refs()).not.toContain(`${tideway}-${before}`);
    await house.to("2027-01-06T09:00:00Z");
    await house.sweep();
    expect(await refs()).toContain(`${tideway}-${before}`);
  });
});
