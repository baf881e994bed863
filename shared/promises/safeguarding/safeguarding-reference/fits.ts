import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";

export const safeguardingReferenceFits: readonly Fit[] = [openOrClosed];

export const safeguardingReferenceTakes: readonly Guard<"safeguarding-reference">[] = [
  notAfterToday("on", "The day"),
];
