import { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import type { Deps } from "#ports/host.ts";
import { openFolders } from "../crash/disk.ts";
import { createReaper } from "../crash/fate.ts";
import { start } from "../crash/life.ts";
import { type Year, yearWith } from "../crash/year.ts";
import { openHouse } from "../gate/house.ts";
import { type Contest, secondsOf } from "./rounds.ts";

type Lived = {
  readonly deps: Deps;
  to(instant: Temporal.Instant): Promise<void>;
  settle(): Promise<void>;
};

/** Placements that run side by side in one school, each with everything that people, clock and attendance do to it. */
const pupils = ["marlow", "adeyemi", "penrose", "osei"] as const;

const lived = async (year: Year, on: Lived): Promise<void> => {
  for (const [number, { at, person }] of year.happenings.entries()) {
    await on.to(Temporal.Instant.from(at));
    const act = await person({ deps: on.deps, at: sampleSchool }, `bench-${number}`);
    await act?.send(on.deps);
    await on.settle();
  }
  await on.to(londonInstant(year.over, "12:00"));
};

const aMinute = (seconds: number): number => (pupils.length * 60) / seconds;

const inMemory = async (): Promise<number> => {
  const year = yearWith(1, pupils);
  const house = await openHouse({
    at: londonInstant(year.begins.slice(0, 10), year.begins.slice(11)).toString(),
  });
  try {
    const on = {
      deps: house.deps,
      to: (to: Temporal.Instant) => house.to(to.toString()),
      settle: house.settle,
    };
    return aMinute(await secondsOf(() => lived(year, on)));
  } finally {
    await house.close();
  }
};

const onFiles = async (): Promise<number> => {
  const year = yearWith(1, pupils);
  const folders = openFolders();
  try {
    const life = await start({ root: folders.next(), fate: createReaper(), seed: "bench", at: year.begins })
      .serving;
    const on = { deps: life.deps, to: (to: Temporal.Instant) => life.time.advance(to), settle: life.settle };
    const seconds = await secondsOf(() => lived(year, on));
    await life.stop();
    return aMinute(seconds);
  } finally {
    folders.remove();
  }
};

const unit = "placement-years/min";

export const placementYears: readonly [Contest, Contest] = [
  { name: "Placements, on files", unit, measure: onFiles },
  { name: "Placements, in memory", unit, measure: inMemory },
];
