import { longDate } from "#domain/calendar/date-words.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { endOf, type Facts } from "../facts.ts";
import { latestOf } from "../records.ts";
import { lastOn, nextBy, nextOf } from "./reports.ts";

const plannedOn = (f: Facts): string => String(latestOf(f.placement, "visit")?.answers["next-on"] ?? "");

/**
 * When the provider is visited next (catalogue O89): by the cadence and by the date that the last visit named,
 * whichever is sooner. Where a policy leaves it to the plan and no plan names a date, once a term: the product's own rule.
 */
export const nextVisit = (f: Facts): Deadline | NotDue | undefined => {
  const onPlan = f.rules.settings["qaVisit.cadence"].value.every(({ every }) => every === "plan");
  const byRule = onPlan
    ? nextBy(f, "term", lastOn(f, "visit"), "visit")
    : nextOf(f, "qaVisit.cadence", "visit", "visit");
  const planned = plannedOn(f);
  const end = endOf(f.placement);
  if (!planned || (end && planned > end)) return byRule;
  if (byRule?.kind === "date" && byRule.date <= planned) return byRule;
  const explanation = [`The last visit named ${longDate(planned)}.`];
  return byRule?.kind === "unknown-date" && byRule.date < planned
    ? byRule
    : { kind: "date", date: planned, explanation };
};
