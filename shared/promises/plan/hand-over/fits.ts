import { type Fit, type Guard, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/own-timetable.ts";

export const handOverFits: readonly Fit[] = [open, notEnded];

export const handOverTakes: readonly Guard<"hand-over">[] = [
  notAfterToday("confirmed-on", "The date"),
  notAfterToday("checked-on", "The date"),
];
