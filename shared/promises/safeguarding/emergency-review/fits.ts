import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text, ticked } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { allegation, allegationToTell } from "#streams/placement/concerns.ts";

const suspended: Fit = (f) => (f.placement.frozen ? undefined : refuse("The placement is not suspended."));

const dslDecides: Guard<"emergency-review"> = (_f, s) =>
  ticked(s, "present").includes("dsl")
    ? undefined
    : refuse("The safeguarding lead or the deputy takes part.", "present");

const allAddressed: Guard<"emergency-review"> = (_f, s) =>
  text(s, "decision") === "continue" && text(s, "addressed") !== "yes"
    ? refuse("The placement continues only if every concern is fully dealt with.", "addressed")
    : undefined;

const ladoTold: Guard<"emergency-review"> = (f, s) =>
  allegation(f.placement) !== "no" && (text(s, "lado") !== "yes" || allegationToTell(f.placement))
    ? refuse(
        "It was sorted as an allegation against an adult: the LADO must be told first, which has a page of its own.",
        "lado",
      )
    : undefined;

/** "At the provider" fits only a placement that goes on, and the other way round. */
const nextDay: Guard<"emergency-review"> = (_f, s) =>
  (text(s, "decision") === "continue") === (text(s, "next-day") === "provider")
    ? undefined
    : refuse("Where the child is on the next school day must fit the decision.", "next-day");

const sameDayEnd: Guard<"emergency-review"> = (f, s) =>
  text(s, "decision") === "end" && text(s, "last-day") > f.today
    ? refuse("It ends at once: the last day is today or before.", "last-day")
    : undefined;

export const emergencyReviewFits: readonly Fit[] = [open, suspended];

export const emergencyReviewTakes: readonly Guard<"emergency-review">[] = [
  notAfterToday("held-on", "The day"),
  dslDecides,
  ladoTold,
  allAddressed,
  nextDay,
  sameDayEnd,
];
