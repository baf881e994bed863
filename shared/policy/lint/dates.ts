import { Temporal } from "temporal-polyfill";
import { listed, monthOrDate } from "#domain/calendar/date-words.ts";
import type { PolicyDocument } from "#domain/rules/policy-document.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";

type Dated = PolicyDocument["dates"][number];

const titles: Readonly<Record<Dated["of"], string>> = { "next-review": "The next review of the policy" };

/** Whether two dates of different precision can be the same day: "2026" and "2026-09" can. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const isPast = (date: string, on: string): boolean => date < on.slice(0, date.length);

/** The month that the policy's own beginning and interval lead to. */
const reckoned = ({ profile }: LintContext): string | undefined => {
  const stated = profile.settings["policy.reviewMonths"];
  const months = stated && "is" in stated && typeof stated.is === "number" ? stated.is : undefined;
  return months === undefined
    ? undefined
    : Temporal.PlainDate.from(profile.from).add({ months }).toString().slice(0, 7);
};

const remedy = (all: readonly Dated[], context: LintContext): string => {
  const month = reckoned(context);
  const fits = month && all.find((d) => agree(d.is, month));
  const why = fits ? ` ${monthOrDate(fits.is)} (${fits.clause}) fits the policy's own interval.` : "";
  return `Keep one date and strike the other.${why}`;
};

const found = (all: readonly Dated[], of: Dated["of"], context: LintContext): Finding => ({
  rule: "contradictory-dates",
  grade: "defect",
  clause: cited(
    context.profile,
    all.map((d) => d.clause),
  ),
  says: `${titles[of]} is given as ${listed(
    all.map((d) => `${monthOrDate(d.is)} (${d.clause}${isPast(d.is, context.on) ? ", past" : ""})`),
  )}.`,
  remedy: remedy(all, context),
});

/** Two dates that the text gives for one event and that cannot both be right. */
export const contradictoryDates: Lint = (context) =>
  [...Map.groupBy(context.document.dates, (d) => d.of)]
    .filter(([, all]) => all.some((a) => all.some((b) => !agree(a.is, b.is))))
    .map(([of, all]) => found(all, of, context));
