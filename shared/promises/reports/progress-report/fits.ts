import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { fromStart, here } from "#promises/deciding/guards/review.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";

export const progressReportFits: readonly Fit[] = [inPhase("active", "reintegration"), atProvider, here];

export const progressReportTakes: readonly Guard<"progress-report">[] = [
  notAfterToday("covers-to", "The day"),
  fromStart("covers-to"),
];
