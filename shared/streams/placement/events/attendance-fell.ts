import type { Count, Crossed } from "#streams/register/threshold.ts";

/** That attendance at the provider fell below what the rules ask, as counted over some school weeks (catalogue O79). */
export type AttendanceFell = Count & {
  readonly from: string;
  readonly to: string;
  readonly crossed: readonly Crossed[];
};
