import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";

export const safeguardingReferenceFits: readonly Fit[] = [open];

export const safeguardingReferenceTakes: readonly Guard<"safeguarding-reference">[] = [
  notAfterToday("on", "The day"),
];
