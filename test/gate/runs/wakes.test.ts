import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { decided } from "#domain/decision.ts";
import { answered, bothAgree, expectGoneOn, expectOnce } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, eventsOf, father, mother, placementNow, streamOf } from "../referred.ts";
import { killedAfterAppend } from "../watched.ts";

const reminders = "2026-09-09T07:30:00Z";
const afterReminders = "2026-09-09T08:00:00Z";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  placement = await atConsent(house);
});
afterEach(() => house.close());

const at = (instant: string) => Temporal.Instant.from(instant);

const parkedDue = async (): Promise<unknown> =>
  (await house.deps.effects.get("parked", house.scope, placement))?.body.due;

describe("a gate that waits", () => {
  it("asks each parent once and sleeps until the reminders, whatever is looked at meanwhile", async () => {
    await house.to("2026-09-08T12:00:00Z");

    const toParents = house.mails().filter((m) => m.to.join().endsWith("@family.example"));
    expect(toParents.map((m) => m.to.join())).toEqual([mother.email, father.email]);
    expect(await parkedDue()).toBe("2026-09-09T07:30:00.000Z");
  });

  it("goes on at the answer, not at the next due moment", async () => {
    await bothAgree(house, placement);
    await house.settle();

    expect(house.clock.now().toString()).toBe("2026-09-07T08:00:00Z");
    await expectGoneOn(house, placement);
  });

  it("reminds at the due moment whoever has not answered, and nobody else", async () => {
    await answered(house, placement, mother.id);
    await house.to(afterReminders);

    const reminded = house.mails().filter((m) => m.id.includes("consent-reminder"));
    expect(reminded.map((m) => m.to.join())).toEqual([father.email]);
    await expectOnce(house, placement);
  });
});

describe("an answer at the very moment of the timeout", () => {
  it("counts when the wake comes before the timer fires", async () => {
    house.clock.set(at(reminders));
    await bothAgree(house, placement);
    await house.engine.fireDue();
    await house.settle();

    await expectGoneOn(house, placement);
  });

  it("counts when the timer has fired and the token is gone", async () => {
    house.clock.set(at(reminders));
    const fired = house.engine.fireDue();
    await Promise.all([fired, bothAgree(house, placement)]);
    await house.settle();

    await expectGoneOn(house, placement);
  });

  it("counts after the gate has tended and parked anew", async () => {
    await house.to(reminders);
    await bothAgree(house, placement);
    await house.settle();

    await expectGoneOn(house, placement);
  });
});

describe("answers at once", () => {
  it("from both parents, each several times, are one answer each", async () => {
    const all = [mother.id, father.id].flatMap((who) => Array.from({ length: 10 }, () => who));
    await Promise.all(all.map((who) => answered(house, placement, who)));
    await house.settle();

    const events = await eventsOf(house, placement);
    expect(events.filter((e) => e.type === "answered")).toHaveLength(2);
    expect(house.mails().filter((m) => /-answer-1(-staff)?$/.test(m.id))).toHaveLength(3);
    await expectGoneOn(house, placement);
  });

  it("that contradict each other leave the later one standing", async () => {
    await Promise.all([
      answered(house, placement, mother.id, "agree"),
      answered(house, placement, mother.id, "refuse"),
      answered(house, placement, father.id, "agree"),
    ]);
    await house.settle();

    const now = await placementNow(house, placement);
    const last = now.asks.find((a) => a.to === mother.id)?.answers.at(-1)?.answer;
    expect(now.asks.find((a) => a.to === mother.id)?.answers).toHaveLength(2);
    expect(now.phase).toBe(last === "agree" ? "checks" : "consent");
    await expectOnce(house, placement);
  });
});

describe("a wake that was lost with its caller", () => {
  beforeEach(async () => {
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("consent");
  });

  it("is made good by the sweep, with the mails that were owed", async () => {
    await house.sweep();

    expect(house.mails().filter((m) => m.id.includes("-answer-"))).toHaveLength(3);
    await expectGoneOn(house, placement);
  });

  it("is made good by the next commit, even one of a mail that has gone", async () => {
    const command = { stream: streamOf(house, placement), id: "sent-meanwhile", by: "system" };
    await execute(house.deps, placements, command, () =>
      decided([{ type: "mail-sent", key: "k", notice: "staff-notice", to: "role:ap-lead", messageId: "k" }]),
    );
    await house.settle();

    expect((await placementNow(house, placement)).phase).toBe("checks");
  });

  it("is made good without it by the gate's own next due moment", async () => {
    await house.to(afterReminders);

    expect((await placementNow(house, placement)).phase).toBe("checks");
    expect(house.mails().filter((m) => m.id.includes("reminder"))).toEqual([]);
    await house.sweep();
    await expectGoneOn(house, placement);
  });
});

describe("a timer that was lost", () => {
  it("is made good by the sweep an hour after it was due", async () => {
    house.clock.set(at("2026-09-09T08:31:00Z"));
    const swept = await sweep(house.deps, house.at, sweepMails);
    await house.settle();

    expect(swept.resumed).toBe(1);
    expect(house.mails().filter((m) => m.id.includes("reminder"))).toHaveLength(2);
    await expectOnce(house, placement);
  });

  it("is left alone before: the engine may only be late", async () => {
    house.clock.set(at("2026-09-09T08:29:00Z"));

    expect((await sweep(house.deps, house.at, sweepMails)).resumed).toBe(0);
  });
});
