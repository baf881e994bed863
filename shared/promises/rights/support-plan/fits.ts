import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { lookedAtLater, open } from "#promises/deciding/guards/rights.ts";

export const supportPlanFits: readonly Fit[] = [open];

export const supportPlanTakes: readonly Guard<"support-plan">[] = [
  notAfterToday("made-on", "The day"),
  lookedAtLater,
];
