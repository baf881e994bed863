import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { movedOn, readMoment } from "#infra/local/clock/moment.ts";
import { openClock } from "#infra/local/clock/open-clock.ts";
import { virtualTime } from "#infra/local/clock/virtual-time.ts";
import { ownFolder } from "./folders.ts";

const at = (text: string) => Temporal.Instant.from(text);
const virtual = (text: string) => ({ kind: "virtual", at: at(text) }) as const;

const virtualClockOf = (file: string, text: string) => {
  const clock = openClock(file, virtual(text));
  if (clock.kind !== "virtual") throw new Error("not virtual");
  return clock;
};

describe("the clock of a data folder", () => {
  it("given a new folder and no wish, is real, and stays real", () => {
    const file = join(ownFolder(), "clock.json");
    expect(openClock(file, undefined).kind).toBe("real");
    expect(openClock(file, { kind: "real" }).kind).toBe("real");
  });

  it("given a restart, goes on from the stored instant, whatever time is asked for", () => {
    const file = join(ownFolder(), "clock.json");
    virtualClockOf(file, "2026-09-01T07:00:00Z").set(at("2026-10-05T07:00:00Z"));
    for (const wanted of [undefined, virtual("2026-09-01T07:00:00Z"), virtual("2027-01-01T00:00:00Z")])
      expect(openClock(file, wanted).clock.now().toString()).toBe("2026-10-05T07:00:00Z");
  });

  it("is on the disk before anybody sees it move", () => {
    const file = join(ownFolder(), "clock.json");
    const clock = virtualClockOf(file, "2026-09-01T07:00:00Z");
    clock.set(at("2026-09-02T07:00:00Z"));
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ kind: "virtual", at: "2026-09-02T07:00:00Z" });
  });

  it("given a step back, stays where it is, in memory and on the disk", () => {
    const file = join(ownFolder(), "clock.json");
    const clock = virtualClockOf(file, "2026-09-01T07:00:00Z");
    expect(() => clock.set(at("2026-08-01T07:00:00Z"))).toThrow(RangeError);
    expect(openClock(file, undefined).clock.now().toString()).toBe("2026-09-01T07:00:00Z");
  });

  it("given the other kind of time, refuses to mix", () => {
    const [real, still] = [join(ownFolder(), "clock.json"), join(ownFolder(), "clock.json")];
    openClock(real, { kind: "real" });
    virtualClockOf(still, "2026-09-01T07:00:00Z");
    expect(() => openClock(real, virtual("2026-09-01T07:00:00Z"))).toThrow(/--clock.*real clock/);
    expect(() => openClock(still, { kind: "real" })).toThrow(/--clock.*virtual clock/);
  });

  it("given a file that cannot be understood, refuses instead of guessing", () => {
    const file = join(ownFolder(), "clock.json");
    writeFileSync(file, '{"kind":"virt');
    expect(() => openClock(file, undefined)).toThrow(/clock\.json/);
  });
});

describe("times as people write them", () => {
  it.each(["2026-09-01", "08:00", "tomorrow", "2026-13-01T00:00", ""])("takes %j for no time", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it("moves on by a day of London's clocks, also when they change", () => {
    const before = at("2026-10-24T07:00:00Z");
    expect(movedOn(before, "P1D")?.toString()).toBe("2026-10-25T08:00:00Z");
    expect(movedOn(before, "PT24H")?.toString()).toBe("2026-10-25T07:00:00Z");
  });

  it.each(["-P1D", "1 day", "P"])("takes %j for no way forward", (text) => {
    expect(movedOn(at("2026-09-01T07:00:00Z"), text)).toBeUndefined();
  });
});

describe("virtual time", () => {
  const travelling = (dues: readonly string[]) => {
    const clock = virtualClockOf(join(ownFolder(), "clock.json"), "2026-09-01T07:00:00Z");
    const waiting = dues.map(at);
    const seen: string[] = [];
    const note = (what: string) => async () => void seen.push(`${what} ${clock.clock.now()}`);
    const engine = {
      nextDue: () => waiting[0],
      fireDue: async () => {
        while (waiting[0] && Temporal.Instant.compare(waiting[0], clock.clock.now()) <= 0) waiting.shift();
        await note("fired")();
      },
    };
    const time = virtualTime({ clock, engine, settle: async () => {}, sweep: note("swept") });
    return { time, seen, now: () => clock.clock.now().toString() };
  };

  it("sweeps before it leaves, and goes by way of every due moment, in order, sweeping at each", async () => {
    const { time, seen, now } = travelling([
      "2026-09-02T08:00:00Z",
      "2026-09-03T08:00:00Z",
      "2026-12-01T00:00:00Z",
    ]);
    await time.advance(at("2026-09-05T07:00:00Z"));
    expect(seen).toEqual([
      "swept 2026-09-01T07:00:00Z",
      "fired 2026-09-02T08:00:00Z",
      "swept 2026-09-02T08:00:00Z",
      "fired 2026-09-03T08:00:00Z",
      "swept 2026-09-03T08:00:00Z",
      "swept 2026-09-05T07:00:00Z",
    ]);
    expect(now()).toBe("2026-09-05T07:00:00Z");
  });

  it("fires at its own time, not in the past, what fell due while the host was away", async () => {
    const { time, seen } = travelling(["2026-08-01T00:00:00Z"]);
    await time.advance(at("2026-09-01T07:00:00Z"));
    expect(seen).toContain("fired 2026-09-01T07:00:00Z");
  });

  it("goes to the next event, and stays where nothing is due ever", async () => {
    const { time, now } = travelling(["2026-11-02T09:00:00Z"]);
    await time.toNext();
    expect(now()).toBe("2026-11-02T09:00:00Z");
    await time.toNext();
    expect(now()).toBe("2026-11-02T09:00:00Z");
  });

  it("given two journeys at once, makes one after the other", async () => {
    const { time, now } = travelling(["2026-09-02T08:00:00Z", "2026-09-04T08:00:00Z"]);
    await Promise.all([time.advance(at("2026-09-03T00:00:00Z")), time.advance(at("2026-09-05T00:00:00Z"))]);
    expect(now()).toBe("2026-09-05T00:00:00Z");
  });

  it("given a time that has passed, refuses, and goes on afterwards", async () => {
    const { time, now } = travelling([]);
    await expect(time.advance(at("2026-08-31T00:00:00Z"))).rejects.toThrow(RangeError);
    await time.advance(at("2026-09-02T00:00:00Z"));
    expect(now()).toBe("2026-09-02T00:00:00Z");
  });
});
