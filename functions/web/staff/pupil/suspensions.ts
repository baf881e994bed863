import { read, schools, sheets } from "#casework/commit/streams.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import { suspensionReasons } from "#contracts/forms/suspension.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolDaysIn } from "#domain/calendar/school-days.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { schoolStream, sheetsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { daysInTerm, daysInYear } from "#streams/pupil/days-suspended.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { daysSuspended, sixthDayOf, standingSuspensions } from "#streams/pupil/suspensions.ts";
import { knownUpTo } from "#streams/sheets/imports.ts";

export type SuspensionShown = {
  readonly id: string;
  readonly kind: "suspension" | "permanent-exclusion";
  readonly from: string;
  readonly to: string;
  readonly schoolDays: number | undefined;
  readonly reason: string;
  readonly stands: boolean;
  readonly href?: string;
};

/** What the pupil's page says of suspensions: each of them, the days so far, and from when education is owed. */
export type SuspensionsShown = {
  readonly items: readonly SuspensionShown[];
  readonly daysSoFar: number | undefined;
  /** ISO date up to which the school has brought in all of this school year; "" before that: then those on record are not all there were. */
  readonly knownUpTo: string;
  /** School days in this school year, of 45 at the most; and in this term, above 15 of which the governing board considers it. */
  readonly inYear: number | undefined;
  readonly inTerm: { readonly term: string; readonly days: number | undefined } | undefined;
  /** ISO date, or "" where none is reached. */
  readonly sixthDay: string;
  readonly explanation: readonly string[];
  readonly links: Readonly<Record<string, string>>;
};

/** What is missing never makes it "none owed". */
const notKnown = "By when education is owed is not known.";

const noneOwed = { sixthDay: "", explanation: [] };

export const suspensionsShown = async (
  c: StaffContext,
  pupil: Pupil,
  href: string,
): Promise<SuspensionsShown> => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const { imports } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const today = londonDate(c.deps.clock.now());
  const known = knownUpTo(imports, "suspensions");
  const { calendar } = school;
  const rules = schoolRulesOf(school, today, "sixth-day");
  const owed =
    calendar && rules && sixthDayOf(calendar, pupil.suspensions, rules.settings["sixthDay.day"].value);
  const mayWrite = c.may("suspensions.write");
  return {
    items: pupil.suspensions
      .toSorted((a, b) => (a.from < b.from ? 1 : -1))
      .map((s) => {
        const days = calendar && s.to ? schoolDaysIn(calendar, { first: s.from, last: s.to }) : undefined;
        return {
          id: s.id,
          kind: s.kind,
          from: s.from,
          to: s.to,
          schoolDays: days?.kind === "days" ? days.dates.length : undefined,
          reason:
            suspensionReasons.find((r) => r.value === s.reason)?.label ?? (s.reason || "Reason not known"),
          stands: s.stands === "yes",
          ...(mayWrite ? { href: `${href}/suspensions/${s.id}` } : {}),
        };
      }),
    daysSoFar: calendar && daysSuspended(calendar, pupil.suspensions, today),
    knownUpTo: schoolYearOf(known || "1970-01-01") === schoolYearOf(today) ? known : "",
    inYear: calendar && daysInYear(calendar, pupil.suspensions, today),
    inTerm: calendar && daysInTerm(calendar, pupil.suspensions, today),
    ...(owed?.kind === "date" ? { sixthDay: owed.date, explanation: owed.explanation } : noneOwed),
    ...(owed?.kind === "not-due" ? { explanation: owed.explanation } : {}),
    ...(owed?.kind === "unknown-date" ? { explanation: [notKnown, owed.ask] } : {}),
    ...(!calendar && standingSuspensions(pupil.suspensions).length > 0
      ? { explanation: [notKnown, "The school has no calendar yet: enter the term dates."] }
      : {}),
    ...(standingSuspensions(pupil.suspensions).at(-1)?.age === "outside"
      ? {
          sixthDay: "",
          explanation: ["The pupil is not of compulsory school age then: none is owed by law."],
        }
      : {}),
    links: {
      ...(mayWrite ? { add: `${href}/suspensions/new` } : {}),
      ...(owed && c.may("referral.open") && !pupil.openPlacement ? { refer: `${href}/referrals` } : {}),
    },
  };
};
