import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";

const putRightBy: Guard<"provider-alternative"> = (f, s) =>
  text(s, "decision") === "stays" && text(s, "until") <= f.today
    ? refuse("The day by which it is put right must be after today.", "until")
    : undefined;

export const providerAlternativeFits: readonly Fit[] = [inPhase("active"), here];

export const providerAlternativeTakes: readonly Guard<"provider-alternative">[] = [
  notAfterToday("on", "The day"),
  putRightBy,
];
