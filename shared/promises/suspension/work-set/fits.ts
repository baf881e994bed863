import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { on, open } from "#promises/deciding/guards/sixth-day.ts";

const inOrder: Guard<"work-set"> = (_f, s) =>
  text(s, "to") < text(s, "from") ? refuse("The last day must not be before the first.", "to") : undefined;

export const workSetFits: readonly Fit[] = [
  open,
  notEnded,
  on("Work is set here during a suspension only.", "sixth-day"),
];

export const workSetTakes: readonly Guard<"work-set">[] = [inOrder];
