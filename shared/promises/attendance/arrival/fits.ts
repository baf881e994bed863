import { shortDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { startOf } from "#streams/placement/facts.ts";

const started: Guard<"arrival"> = (f, s) => {
  const start = startOf(f.placement);
  return text(s, "on") < start ? refuse(`The first day is ${shortDate(start)}.`, "on") : undefined;
};

export const arrivalFits: readonly Fit[] = [inPhase("active", "reintegration")];

export const arrivalTakes: readonly Guard<"arrival">[] = [notAfterToday("on", "The day"), started];
