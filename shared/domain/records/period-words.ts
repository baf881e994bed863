import type { Unit } from "./kinds.ts";

/** A period in words. */
export const periodWords = (unit: Unit, period: number): string => {
  if (unit === "age") return `until the age of ${period}`;
  return `${period} ${period === 1 ? unit.slice(0, -1) : unit}`;
};
