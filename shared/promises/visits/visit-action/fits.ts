import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { openVisitActions } from "#streams/placement/reviews/visit-actions.ts";

const isOpen: Guard<"visit-action"> = (f, s) =>
  openVisitActions(f.placement).some((a) => a.key === text(s, "action"))
    ? undefined
    : refuse("This is done already.", "action");

export const visitActionFits: readonly Fit[] = [inPhase("active", "reintegration")];

export const visitActionTakes: readonly Guard<"visit-action">[] = [isOpen, notAfterToday("on", "The day")];
