import { describe, expect, it } from "vitest";
import {
  type Fold,
  type Folded,
  placements,
  providers,
  pupils,
  registers,
  schools,
  signOffs,
} from "#casework/commit/streams.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import { seedSample } from "#infra/local/seed/seed.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import { openHouse } from "#test/gate/house.ts";
import { running } from "#test/gate/packed.ts";

// Whatever their events are, each is given only commits of its own streams.
const folds: Readonly<Record<string, Fold<Folded, never>>> = {
  placement: placements as unknown as Fold<Folded, never>,
  provider: providers as unknown as Fold<Folded, never>,
  pupil: pupils as unknown as Fold<Folded, never>,
  school: schools as unknown as Fold<Folded, never>,
  register: registers as unknown as Fold<Folded, never>,
  "sign-off": signOffs as unknown as Fold<Folded, never>,
};

const goesOn = (kind: string, id: string, commits: readonly Commit[]): boolean => {
  const fold = folds[kind];
  if (!fold) throw new Error(`There is no fold of a ${kind}`);
  const all = commits as readonly Commit<never>[];
  const whole = JSON.stringify(fold(id, all));
  return all.every(
    (_, at) =>
      JSON.stringify(fold(id, all.slice(at), at > 0 ? fold(id, all.slice(0, at)) : undefined)) === whole,
  );
};

describe("A fold", () => {
  it("goes on from an earlier one, wherever that ended, as if from the start", async () => {
    const house = await openHouse();
    await seedSample(house.deps);
    await seedTrust(house.deps);
    await running(house);
    await house.to("2026-09-18T12:00:00Z");
    const seen = new Set<string>();
    for await (const stream of house.deps.ledger.streams("harbour/")) {
      const { kind, id } = parseStream(stream);
      seen.add(kind);
      expect(goesOn(kind, id, await house.deps.ledger.read(stream)), stream).toBe(true);
    }
    await house.close();
    expect([...seen]).toEqual(expect.arrayContaining(["placement", "provider", "pupil", "school"]));
  });

  it("of what a school says of a provider goes on as well", () => {
    const commit = (version: number, event: SignOffEvent): Commit<SignOffEvent> => ({
      stream: "harbour/harbour-view/sign-off/tideway",
      version,
      command: `c${version}`,
      at: "2026-09-16T10:00:00Z",
      by: "lead",
      events: [event],
      owes: [],
      previous: "",
      hash: `h${version}`,
    });
    const recorded = (record: "audit" | "rating"): SignOffEvent => ({
      type: "provider-recorded",
      record,
      on: "2026-09-10",
      answers: {},
    });
    const all = [
      commit(1, recorded("audit")),
      commit(2, recorded("rating")),
      commit(3, { type: "lapse-warned", what: "audit", until: "2027-09-09", days: 60 }),
    ];
    expect(goesOn("sign-off", "tideway", all)).toBe(true);
  });
});
