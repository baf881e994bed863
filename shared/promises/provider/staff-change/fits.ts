import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";

export const staffChangeFits: readonly Fit[] = [atProvider, inPhase("commissioning", "active")];

export const staffChangeTakes: readonly Guard<"staff-change">[] = [
  notAfterToday("told-on", "The day"),
  notAfterToday("confirmed-on", "The date"),
];
