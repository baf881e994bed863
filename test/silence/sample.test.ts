import { describe, expect, it } from "vitest";
import { playSilently } from "./playing.ts";
import { emptyTally } from "./tally.ts";

/** Milliseconds: a machine that does much else at the same time needs many times as long as one that does not. */
const patience = 300_000;

describe("faults at random moments of a placement-year: steps, mails, sweeps and projections that fail", () => {
  it(
    "heal, or are one open task each that names placement, promise and person, whose act closes it (K1.1, K1.2, K1.8)",
    async () => {
      const tally = emptyTally();
      for (const seed of [2, 3]) await playSilently(seed, 8, tally, "2026-10-16");

      expect(tally.findings).toEqual([]);
      expect(tally.hit.size).toBeGreaterThan(4);
      expect(tally.told).toBeGreaterThan(10);
    },
    patience,
  );
});
