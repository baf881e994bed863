import { Temporal } from "temporal-polyfill";
import { dueNow } from "#casework/records/due.ts";
import { sweep } from "#casework/sweep/sweep.ts";
import { type House, openHouse } from "../gate/house.ts";
import { underWay } from "../gate/under-way.ts";
import type { Contest } from "./rounds.ts";

/** The sample's school once the time of all its pupils is over: each of them is looked at. */
const aged = async (): Promise<House> => {
  const house = await openHouse({ sweeps: false });
  await underWay(house, { start: "2026-09-21", end: "2026-12-18" });
  house.clock.set(Temporal.Instant.from("2046-03-05T09:00:00Z"));
  return house;
};

let known: Promise<House> | undefined;

const took = async (work: (house: House) => Promise<unknown>): Promise<number> => {
  known ??= aged();
  const house = await known;
  const began = process.cpuUsage();
  await work(house);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};

const noMails = async () => ({ sent: 0, stuck: 0 });

/** What a sweep pays for what falls due, against all that a sweep does. */
export const dueLooks = [
  {
    name: "Records that fall due: a look",
    unit: "ms of processor",
    measure: () => took(({ deps, at }) => dueNow(deps, at)),
  },
  {
    name: "A sweep of a school, all its parts",
    unit: "ms of processor",
    measure: () => took(({ deps, at }) => sweep(deps, at, noMails)),
  },
] as const satisfies readonly Contest[];

/** Lets go of the school, so that the command can end. */
export const closeDue = async (): Promise<void> => (await known)?.close();
