import type { GateInput } from "#contracts/machines.ts";

/** The `parked` row of a placement: the gate that waits, and for what. */
export type Parked = {
  readonly gate: GateInput;
  readonly token: string;
  readonly seen: number;
  readonly due: string;
  readonly run: string;
};
