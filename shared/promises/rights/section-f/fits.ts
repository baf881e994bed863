import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text, ticked } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { hasStatus } from "../since-status.ts";

export const withPlan: Fit = (f) =>
  hasStatus(f, "ehcp") ? undefined : refuse("The pupil has no education, health and care plan.");

/** Fewer hours than are named are not all of it; nobody delivers nothing (CFA 2014 s.42). */
const saysWhatItIs: Guard<"section-f"> = (_f, s) => {
  const { "hours-named": named, "hours-given": given } = s.answers;
  const short = typeof named === "number" && typeof given === "number" && given < named;
  if (text(s, "delivered") !== "yes") return undefined;
  return short || ticked(s, "by").includes("nobody")
    ? refuse(
        "Fewer hours are given than the plan names, or nobody gives them: it is not all delivered.",
        "delivered",
      )
    : undefined;
};

const againLater: Guard<"section-f"> = (f, s) =>
  text(s, "again-on") !== "" && text(s, "again-on") <= f.today
    ? refuse("It is looked at again on a later day.", "again-on")
    : undefined;

export const sectionFFits: readonly Fit[] = [open, withPlan];

export const sectionFTakes: readonly Guard<"section-f">[] = [
  notAfterToday("on", "The day"),
  saysWhatItIs,
  againLater,
];
