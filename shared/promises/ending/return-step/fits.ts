import { refuse } from "#domain/decision.ts";
import { after, type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { returnSteps } from "#streams/placement/reviews/return-steps.ts";

const isOpen: Guard<"return-step"> = (f, s) => {
  const step = returnSteps(f.placement).find(({ nth }) => String(nth) === text(s, "step"));
  if (!step) return refuse("The plan of the return has no such step.", "step");
  return step.became === "open" ? undefined : refuse("What came of this step is recorded already.", "step");
};

const laterThanToday: Guard<"return-step"> = (f, s) =>
  text(s, "went") === "later" && text(s, "new-from") <= f.today
    ? refuse("The new day must be after today.", "new-from")
    : undefined;

export const returnStepFits: readonly Fit[] = [
  evenAfterwards,
  here,
  after("return-plan", "plan the return in steps"),
];

export const returnStepTakes: readonly Guard<"return-step">[] = [
  isOpen,
  notAfterToday("on", "The day"),
  laterThanToday,
];
