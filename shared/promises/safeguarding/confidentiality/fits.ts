import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";

const lookedAtLater: Guard<"confidentiality"> = (f, s) =>
  text(s, "again-on") !== "" && text(s, "again-on") <= f.today
    ? refuse("It is looked at again on a later day.", "again-on")
    : undefined;

export const confidentialityFits: readonly Fit[] = [open];

export const confidentialityTakes: readonly Guard<"confidentiality">[] = [
  notAfterToday("on", "The day"),
  lookedAtLater,
];
