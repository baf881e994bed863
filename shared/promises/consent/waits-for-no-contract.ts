import { isDirection } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";

export const waitsForNoContract = (f: Facts): string | undefined =>
  isDirection(f.placement.route) || f.placement.route === "sixth-day"
    ? "A direction and sixth-day provision wait for no contract with parents."
    : undefined;

export const chosen = (f: Facts): boolean => f.placement.provider !== undefined;
