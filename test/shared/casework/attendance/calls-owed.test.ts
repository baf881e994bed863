import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { execute } from "#casework/commit/execute.ts";
import { failures, placements, read } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { failuresStream, placementStream, registerStream } from "#domain/streams.ts";
import type { MarkKind } from "#streams/register/events.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, mother, pupil } from "#test/gate/referred.ts";
import { placed, tideway } from "./placed.ts";

const date = "2026-11-03";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "marlow", { week: { tuesday: "morning" } });
  await changed(house, father.id, { channel: "paper" });
  await house.to("2026-11-03T08:40:00Z");
});
afterEach(() => house.close());

const said = (mark: MarkKind) =>
  recordReply(
    house.deps,
    { stream: registerStream(house.at, `${tideway}-${date}`), id: `answer-${mark}`, by: tideway },
    { channel: "link", name: "Lena Okoro", marks: [{ pupil, session: "morning", mark }] },
  );

const calls = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
    (f) => f.kind === "call-owed",
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

describe("a child who did not arrive", () => {
  it("is a call to make for each parent whom no mail reaches, and for no other (K1.5)", async () => {
    await said("absent");

    expect(await calls()).toMatchObject([
      { person: father.id, placement: "placementmarlow", promise: date, urgent: true },
    ]);
    expect((await calls())[0]?.roles).toEqual(["attendance-officer", "dsl"]);
  });

  it("is a call to make where nobody on file may be told at all", async () => {
    await changed(house, father.id, { restricted: "yes" });
    await changed(house, mother.id, { restricted: "yes" });
    await said("absent");

    expect((await calls()).map((f) => f.person)).toEqual([""]);
  });

  it("is no call where the placement had ended before that day (K1.11)", async () => {
    await said("absent");
    await house.sweep();
    expect(await calls()).toHaveLength(1);

    await endedBefore("placementmarlow");
    await house.sweep();
    expect(await calls()).toEqual([]);
  });

  it("is no call any more once the child is found", async () => {
    await said("absent");
    await said("present");
    await house.sweep();

    expect(await calls()).toEqual([]);
  });
});
