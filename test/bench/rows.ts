import { Temporal } from "temporal-polyfill";
import { placements } from "#casework/commit/streams.ts";
import { rulesOf } from "#casework/rules/rules-in-force.ts";
import { instantFrom, londonDate, londonInstant } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { factsOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { yearWith } from "../crash/year.ts";
import { openHouse } from "../gate/house.ts";
import type { Contest } from "./rounds.ts";

/** A placement after each of its commits, as one was played. */
const played = async (): Promise<readonly Placement[]> => {
  const year = yearWith(1, ["marlow"]);
  const house = await openHouse({
    at: londonInstant(year.begins.slice(0, 10), year.begins.slice(11)).toString(),
  });
  try {
    for (const [number, { at, person }] of year.happenings.entries()) {
      await house.to(Temporal.Instant.from(at).toString());
      const act = await person({ deps: house.deps, at: sampleSchool }, `rows-${number}`);
      await act?.send(house.deps);
      await house.settle();
    }
    const versions: Placement[] = [];
    for await (const stream of house.deps.ledger.streams("")) {
      const { kind, id } = parseStream(stream);
      if (kind !== "placement") continue;
      const commits = (await house.deps.ledger.read(stream)) as readonly Commit<PlacementEvent>[];
      for (const [i] of commits.entries()) versions.push(placements(id, commits.slice(0, i + 1)));
    }
    return versions;
  } finally {
    await house.close();
  }
};

let known: Promise<readonly Placement[]> | undefined;
let round = 0;

const looks = async (idOf: (version: number) => string, before: readonly number[]): Promise<number> => {
  known ??= played();
  const versions = await known;
  const look = (p: Placement, id: string): void => {
    const now = instantFrom(p.entered.at || "2026-09-01T08:00:00Z").add({ hours: 72 });
    const facts = factsOf({ ...p, id }, rulesOf(p, londonDate(now)), now);
    obligationsOf(facts);
  };
  for (const version of before) {
    const p = versions[version];
    if (p) look(p, idOf(version));
  }
  const began = process.cpuUsage();
  for (const [version, p] of versions.entries()) look(p, idOf(version));
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / versions.length;
};

/** What a page or a function pays, which looks at a placement once; and a host that follows it commit by commit. */
export const rowLooks = [
  {
    name: "Rows of a placement: a first look",
    unit: "ms of processor",
    measure: () => {
      round += 1;
      const at = `first-${round}`;
      return looks((version) => `${at}-${version}`, []);
    },
  },
  {
    name: "Rows of a placement: later looks, a commit each",
    unit: "ms of processor",
    measure: () => {
      round += 1;
      const at = `later-${round}`;
      return looks(() => at, [0, 1]);
    },
  },
] as const satisfies readonly Contest[];
