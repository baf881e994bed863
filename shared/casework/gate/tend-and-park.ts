import type { GateInput, ParkInput, Tended } from "#contracts/machines.ts";
import { type Decided, decided } from "#domain/decision.ts";
import { placementStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Judgement, judge } from "#promises/gate/judge.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { execute } from "../commit/execute.ts";
import { placements, read } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { noteWaits } from "../runs/run-rows.ts";
import { mustWake } from "./must-wake.ts";
import type { Parked } from "./parked.ts";

const streamOf = (gate: GateInput): string => placementStream(gate, gate.placement);

const asTended = ({ outcome }: Judgement, seen: number): Tended =>
  outcome.outcome === "wait"
    ? { outcome: "wait", seen, due: outcome.due.toString({ smallestUnit: "millisecond" }) }
    : outcome;

/** A commit may call for one more look (what was asked has due moments of its own); more than a few is a defect. */
const looks = 8;

/**
 * Tends a gate: asks, reminds, escalates and, once judged, closes it, in one commit; then looks again until nothing
 * is left to do. Run again on the same ledger it finds nothing to do and answers the same.
 */
export const tendGate = async (gate: GateInput, deps: Deps): Promise<Tended> => {
  const stream = streamOf(gate);
  for (let look = 0; look < looks; look += 1) {
    const { state } = await read(deps, placements, stream);
    const judged = judge(factsNow(deps, state), gate);
    if (judged.events.length === 0) return asTended(judged, state.version);
    const id = `tend-${gate.epoch}-${state.version + 1}`;
    await execute(deps, placements, { stream, id, by: "system" }, (now): Decided<PlacementEvent> => {
      const { events, owes } = judge(factsNow(deps, now), gate);
      return decided(events, owes);
    });
  }
  throw new Error("Tending does not come to rest");
};

const scopeOf = (gate: GateInput): string => `${gate.tenant}/${gate.school}`;

/** Stores the row unless a newer epoch's is there; says whether it was stored. A run's first wait enters it in the index. */
const putParked = async (deps: Deps, gate: GateInput, parked: Parked): Promise<boolean> => {
  const row = { kind: "parked" as const, scope: scopeOf(gate), key: gate.placement, body: parked };
  for (;;) {
    const stored = await deps.effects.get("parked", row.scope, row.key);
    const before = stored?.body as Parked | undefined;
    if (before && before.gate.epoch > gate.epoch) return false;
    const done = stored
      ? await deps.effects.replace(row, stored.revision)
      : await deps.effects.putIfAbsent(row);
    if (!done) continue;
    if (before?.run !== parked.run) await noteWaits(deps, row.scope, parked.run);
    return true;
  }
};

/**
 * Parks a gate's token, THEN reads the head: what was appended since tend looked wakes this run at once where there is
 * something to do about it; that a mail has been sent is nothing to tend. The waker appends first and reads the row
 * after, so at least one of the two sees the other.
 */
export const parkGate = async ({ gate, ...rest }: ParkInput, deps: Deps): Promise<"parked" | "woken"> => {
  const parked = { gate, ...rest };
  const stored = await putParked(deps, gate, parked);
  const stream = streamOf(gate);
  if (stored && (await deps.ledger.head(stream)) === rest.seen) return "parked";
  if (stored && !(await mustWake(deps, stream, parked))) return "parked";
  await deps.runs.answer(rest.token, {});
  return "woken";
};
