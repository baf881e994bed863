import type { Fit } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";

export const familyAskedFits: readonly Fit[] = [openOrClosed];
