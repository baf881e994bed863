import { refuse } from "#domain/decision.ts";
import { type Fit, inPhase } from "./guard.ts";

export const open = inPhase("referral", "consent", "checks", "commissioning", "active");

export const on =
  (what: string, ...routes: readonly string[]): Fit =>
  (f) =>
    routes.includes(f.placement.route) ? undefined : refuse(what);
