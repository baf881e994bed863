import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { realClock as awsClock } from "#adapters/aws/clock.ts";
import { cryptoIds as awsIds } from "#adapters/aws/ids.ts";
import { realClock, virtualClock } from "#adapters/local/clock.ts";
import { cryptoIds, seededIds } from "#adapters/local/ids.ts";

const START = Temporal.Instant.from("2026-09-01T08:00:00Z");

describe.each([
  { name: "one machine", clock: realClock() },
  { name: "AWS", clock: awsClock() },
])("the clock of $name", ({ clock }) => {
  it("given the machine's own time, it tells the same", () => {
    const before = Temporal.Now.instant();
    const now = clock.now();
    expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
    expect(Temporal.Instant.compare(now, Temporal.Now.instant())).toBeLessThanOrEqual(0);
  });
});

describe("the virtual clock", () => {
  it("given no setting, it stands still; set, it stands there", () => {
    const clock = virtualClock(START);
    expect(clock.now()).toEqual(START);
    clock.set(START);
    clock.set(START.add({ hours: 24 * 366 }));
    expect(clock.now()).toEqual(START.add({ hours: 24 * 366 }));
  });

  it("given a moment before its own, it refuses and stays", () => {
    const clock = virtualClock(START);
    expect(() => clock.set(START.subtract({ nanoseconds: 1 }))).toThrow(RangeError);
    expect(clock.now()).toEqual(START);
  });
});

describe.each([
  { name: "one machine", ids: cryptoIds() },
  { name: "AWS", ids: awsIds() },
  { name: "the simulator", ids: seededIds("spring") },
])("ids of $name", ({ ids }) => {
  it("given ten thousand, all differ and have the shape that keys, URLs and run names allow", () => {
    const made = Array.from({ length: 10_000 }, () => ids.id());
    expect(new Set(made).size).toBe(10_000);
    for (const id of made) expect(id).toMatch(/^[a-z0-9]{26}$/);
    for (const secret of [ids.token(), ids.salt()]) expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it("given many tokens, each of their 128 bits is set about as often as not", () => {
    const tokens = Array.from({ length: 2000 }, () => Buffer.from(ids.token(), "base64url"));
    for (let bit = 0; bit < 128; bit += 1) {
      const set = tokens.filter((token) => (token[bit >> 3] ?? 0) & (1 << (bit & 7))).length;
      // Ten standard deviations: one run in 10^20 would fail by chance.
      expect(Math.abs(set - 1000)).toBeLessThan(224);
    }
  });
});

describe("seeded ids", () => {
  const first = (seed: string | number) => {
    const ids = seededIds(seed);
    return [ids.id(), ids.token(), ids.salt(), ids.id()];
  };

  it("given the same seed, they are the same in the same order; given another, none is", () => {
    expect(first(7)).toEqual(first(7));
    expect(first(7).filter((id) => first(8).includes(id))).toEqual([]);
    expect(new Set(first(7)).size).toBe(4);
  });
});
