import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar, Span } from "#domain/calendar/calendar.ts";
import { halfTerms } from "#domain/calendar/half-terms.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";

type Rules = Pick<EffectiveRules, "settings">;

/** Days of a third of a year, where the calendar does not say when a term is. */
const aboutATerm = 122;

const often: readonly string[] = ["week", "half-term", "days"];

/** The stretch of time for which one declaration holds: the shortest that law, policy or trust asks (`provider.rollDeclaration`). */
const stretch = ({ settings }: Rules): "half-term" | "term" | "year" => {
  const asked = settings["provider.rollDeclaration"].value.map((cadence) => cadence.every);
  if (asked.some((every) => often.includes(every))) return "half-term";
  return asked.length > 0 && asked.every((every) => every === "year") ? "year" : "term";
};

const spansOf = (rules: Rules, calendar: SchoolCalendar | undefined): readonly Span[] => {
  if (!calendar) return [];
  const spans: readonly Span[] = stretch(rules) === "half-term" ? halfTerms(calendar) : calendar.terms;
  return spans.toSorted((a, b) => (a.first < b.first ? -1 : 1));
};

/** First day of the school year that holds an ISO date. */
const schoolYearBegan = (today: string): string => {
  const year = Number(today.slice(0, 4));
  return today >= `${year}-09-01` ? `${year}-09-01` : `${year - 1}-09-01`;
};

/** ISO date from which a declaration counts for today: the first day of the term (half-term, school year) that runs or ran last. */
export const periodBegan = (rules: Rules, calendar: SchoolCalendar | undefined, today: string): string => {
  if (stretch(rules) === "year") return schoolYearBegan(today);
  const begun = spansOf(rules, calendar).filter((span) => span.first <= today);
  return begun.at(-1)?.first ?? plusDays(today, -aboutATerm);
};

/** ISO date by which a declaration of `on` is made anew: the end of the next term (half-term), or a year later. */
export const declarationHolds = (rules: Rules, calendar: SchoolCalendar | undefined, on: string): string => {
  if (stretch(rules) === "year") return Temporal.PlainDate.from(on).add({ years: 1 }).toString();
  return spansOf(rules, calendar).find((span) => span.first > on)?.last ?? plusDays(on, aboutATerm);
};
