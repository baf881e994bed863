import { Temporal } from "temporal-polyfill";
import { instantFrom } from "#domain/calendar/london.ts";
import type { Deps } from "#ports/host.ts";
import { judge } from "#promises/gate/judge.ts";
import { placements, read } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import type { Parked } from "./parked.ts";

/** Whether a parked gate would find something to do if it tended now, must look earlier than it planned, or is late. */
export const mustWake = async (deps: Deps, stream: string, parked: Parked): Promise<boolean> => {
  if (Temporal.Instant.compare(instantFrom(parked.due), deps.clock.now()) < 0) return true;
  const { state } = await read(deps, placements, stream);
  const { events, outcome } = judge(factsNow(deps, state), parked.gate);
  if (events.length > 0 || outcome.outcome !== "wait") return true;
  return Temporal.Instant.compare(outcome.due, instantFrom(parked.due)) < 0;
};
