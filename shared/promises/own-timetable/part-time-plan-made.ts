import type { Route } from "#domain/rules/rules.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";

export const partTimeOnly = (route: Route): boolean => route === "part-time";

export const partTimePlan = (f: Facts) => formOf(f.placement, "part-time-plan");
