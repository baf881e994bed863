import { afterEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { decided } from "#domain/decision.ts";
import { placementStream } from "#domain/streams.ts";
import { fits } from "#promises/fits.ts";
import { staff, suspends } from "#test/journeys/cast/routes.ts";
import { placementNow } from "../referred.ts";
import { type Arrival, firstDay, going, type Running, records, seenNow, underWay } from "./house-running.ts";

let running: Running;

afterEach(() => running.house.close());

const takes = async (
  form: string,
  answers: Parameters<typeof records>[2] = {},
  by?: string,
): Promise<void> => {
  expect(await records(running, form, answers, by), form).toBeUndefined();
};

const phaseNow = async (): Promise<string> => (await placementNow(running.house, running.placement)).phase;

describe.each<Arrival>(["recorded", "not recorded"])(
  "Where the child of a running placement is expected changes (K2.2), its arrival %s,",
  (arrival) => {
    it("by its end, and only after the last day", async () => {
      running = await underWay(arrival);
      await takes("end", { "last-day": "2026-10-09", why: "objectives-met" });
      expect(await seenNow(running)).toEqual(going);

      await running.house.to("2026-10-09T12:00:00Z");
      expect(await seenNow(running)).toMatchObject({ phase: "active", isListed: true, askedNextDay: false });
      await running.house.to("2026-10-12T12:00:00Z");
      expect(await seenNow(running)).toEqual({
        phase: "reintegration",
        askedNextDay: false,
        isListed: false,
      });
    });

    it("by no change of route: one that leads elsewhere is refused, and one that does not leaves the child there", async () => {
      running = await underWay(arrival);
      expect(await records(running, "route", { to: "on-site" }, staff.head)).toMatch(
        /has started|select|choose/i,
      );
      await takes("route", { to: "direction" }, staff.head);
      expect(await seenNow(running)).toEqual(going);
    });

    it("by the safeguarding lead’s decision over a concern, and the register says where the child is kept", async () => {
      running = await underWay(arrival);
      await takes("concern", {}, staff.dsl);
      expect(await seenNow(running)).toEqual(going);
      await takes("concern-sorted", { about: "provider", allegation: "no", "next-day": "school" }, staff.dsl);
      expect(await seenNow(running)).toEqual({ phase: "active", askedNextDay: false, isListed: true });

      await takes(
        "emergency-review",
        {
          present: ["dsl"],
          lado: "not-needed",
          decision: "continue",
          addressed: "yes",
          "next-day": "provider",
        },
        staff.dsl,
      );
      expect(await seenNow(running)).toEqual(going);
    });

    it("by the safeguarding lead’s decision to end it at once", async () => {
      running = await underWay(arrival);
      await takes("concern", {}, staff.dsl);
      await takes("concern-sorted", { about: "provider", allegation: "no", "next-day": "home" }, staff.dsl);
      await takes(
        "emergency-review",
        {
          present: ["dsl"],
          lado: "not-needed",
          decision: "end",
          "last-day": firstDay,
          "next-day": "home",
        },
        staff.dsl,
      );
      await running.house.to("2026-10-07T12:00:00Z");
      expect(await seenNow(running)).toEqual({
        phase: "reintegration",
        askedNextDay: false,
        isListed: false,
      });
    });

    it("by a suspension of the pupil: the register names the child, and nobody is asked", async () => {
      running = await underWay(arrival);
      await suspends(running.house, running.pupil, "2026-10-07", "2026-10-08");
      await running.house.to("2026-10-07T11:00:00Z");
      expect(await seenNow(running)).toMatchObject({ phase: "active", isListed: true });
      await running.house.to("2026-10-08T11:00:00Z");
      expect(await seenNow(running)).toEqual(going);
    });
  },
);

describe("A first day that has come (K2.2)", () => {
  it("is not moved by new dates, unless it is on record that the pupil did not come", async () => {
    running = await underWay("not recorded");
    const dates = { start: "2026-10-13", end: "2026-12-15" };
    expect(await records(running, "timetable", dates)).toMatch(/first day has come/);
    await takes("arrival", { arrived: "no", on: firstDay });
    expect(await seenNow(running)).toEqual(going);

    await takes("timetable", dates);
    // The parents agreed to other days: they are asked anew (K2.1), and it is settled before the new first day, and the child is not expected before it.
    expect(await seenNow(running)).toEqual({ phase: "consent", askedNextDay: false, isListed: false });
  });

  it("lets the placement go back while it is still ahead", async () => {
    running = await underWay("not recorded");
    await takes("arrival", { arrived: "no", on: firstDay });
    await takes("timetable", { start: "2026-10-20", end: "2026-12-15" });
    expect(await phaseNow()).toBe("consent");
  });

  it("may be recorded after the end, and an end before the pupil came closes the placement", async () => {
    running = await underWay("not recorded");
    await takes("end", { "last-day": firstDay, why: "not-going-ahead" });
    await running.house.to("2026-10-07T11:00:00Z");
    expect(await phaseNow()).toBe("reintegration");
    const p = await placementNow(running.house, running.placement);
    expect(fits("arrival", factsNow(running.house.deps, p))).toBeUndefined();

    await takes("arrival", { arrived: "no", on: firstDay });
    expect(await phaseNow()).toBe("closed");
  });

  it("brings a placement back that an earlier version had sent back after it", async () => {
    running = await underWay("not recorded");
    const { house, placement } = running;
    const command = { stream: placementStream(house.at, placement), id: "sent-back", by: "system" };
    await execute(house.deps, placements, command, (p) =>
      decided([{ type: "gate-closed", phase: p.phase, cycle: 1, next: "commissioning" }]),
    );
    await house.settle();
    await house.sweep();
    expect(await seenNow(running)).toEqual(going);
  });
});
