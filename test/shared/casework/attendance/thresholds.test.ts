import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import type { MarkKind } from "#domain/register/events.ts";
import { sessions } from "#domain/register/session.ts";
import { registerId } from "#domain/register/state.ts";
import { placementStream, registerStream } from "#domain/streams.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { eventsOf } from "#test/gate/referred.ts";
import { owed, recordsForm } from "#test/gate/under-way.ts";
import { placed, pupilId, tideway } from "./placed.ts";

const finley = pupilId("marlow");
const days = ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"];
let house: House;
let placement: string;

beforeEach(async () => {
  house = await openHouse({ at: "2026-11-09T07:00:00Z" });
  placement = await placed(house, "marlow", { start: "2026-11-09" });
  const command = { stream: placementStream(house.at, placement), id: "arrived", by: "t" };
  await execute(house.deps, placements, command, () =>
    decided([
      { type: "form-submitted", form: "arrival", answers: { arrived: "yes", on: "2026-11-09" }, words: {} },
    ]),
  );
});
afterEach(() => house.close());

/** A school day on which the pupil is so in both sessions. */
const lives = async (date: string, mark: MarkKind): Promise<void> => {
  await house.to(`${date}T14:00:00Z`);
  const stream = registerStream(house.at, registerId(tideway, date));
  await recordReply(
    house.deps,
    { stream, id: `reply-${date}`, by: tideway },
    { channel: "link", marks: sessions.map((session) => ({ pupil: finley, session, mark })) },
  );
  await house.to(`${date}T16:00:00Z`);
};

const falls = async () => (await eventsOf(house, placement)).filter((e) => e.type === "attendance-fell");

describe("ten sessions missed without leave", () => {
  it("are owed an intervention from that day, told once, and counted anew after it (O79)", async () => {
    for (const day of days.slice(0, 4)) await lives(day, "absent");
    expect(await falls()).toEqual([]);
    expect((await owed(house, placement, "O79")).state).toBe("not-applicable");

    await lives(days[4] ?? "", "absent");
    expect(await falls()).toMatchObject([
      { possible: 10, missed: 10, unauthorised: 10, crossed: ["target", "sessions"] },
    ]);
    expect(await owed(house, placement, "O79")).toMatchObject({
      state: "owed",
      owner: "attendance-officer",
      due: "2026-11-20",
    });
    expect(house.mails().filter((m) => m.id.includes("attendance-fell"))).toHaveLength(1);

    await lives("2026-11-16", "absent");
    expect(await falls()).toHaveLength(1);

    await recordsForm(house, placement, "attendance-intervention", {
      on: "2026-11-16",
      what: ["parents"],
      agreed: "in words",
      "next-on": "2026-12-01",
    });
    expect((await owed(house, placement, "O79")).state).toBe("met");
    await lives("2026-11-17", "absent");
    expect(await falls()).toHaveLength(1);
  });

  it("are nobody's threshold where the pupil was there", async () => {
    for (const day of days) await lives(day, "present");
    expect(await falls()).toEqual([]);
  });

  it("do not count for a pupil outside compulsory school age", async () => {
    const [record] = await house.deps.vault.get(house.scope, [finley]);
    if (record)
      await house.deps.vault.put({
        ...record,
        body: { ...record.body, dateOfBirth: "2022-06-01" },
        index: [],
      });
    for (const day of days) await lives(day, "absent");
    expect(await falls()).toEqual([]);
  });
});
