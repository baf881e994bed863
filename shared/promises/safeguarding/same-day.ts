import type { Facts } from "#streams/placement/facts.ts";
import type { Met } from "../obligations/obligation.ts";
import { dateOf } from "../obligations/targets.ts";

export const noConcern = "No concern has been raised.";

export const onTheSameDay = (why: string) => (_f: Facts, by: Met) => ({
  date: dateOf(by.at),
  explanation: [why],
});
