import { after, type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { backOrClosed } from "#promises/deciding/guards/life.ts";

export const destinationCheckFits: readonly Fit[] = [
  backOrClosed,
  after("destination", "record the destination"),
];

export const destinationCheckTakes: readonly Guard<"destination-check">[] = [notAfterToday("on", "The day")];
