import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { Deps } from "#ports/host.ts";
import { type Count, noSessions, plus } from "#streams/register/threshold.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";

/** Sessions at providers as what they are: there, away, and those that nobody has confirmed. */
export type Figure = {
  /** What it is of: a pupil, a provider, a school year or a term, by id. */
  readonly key: string;
  readonly there: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** Neither there nor away: silence is no attendance, and no absence. */
  readonly unconfirmed: number;
  /** Sessions of which a part was missed: late or left early. They count as there. */
  readonly partly: number;
};

export const figureKinds = ["pupil", "provider", "year", "term"] as const;

export type FigureKind = (typeof figureKinds)[number];

const figureOf = (key: string, c: Count): Figure => ({
  key,
  there: c.possible - c.missed,
  authorised: c.missed - c.unauthorised,
  unauthorised: c.unauthorised,
  unconfirmed: c.unconfirmed ?? 0,
  partly: (c.late ?? 0) + (c.leftEarly ?? 0),
});

/** All sessions of a figure: those that are unconfirmed among them. */
export const sessionsOf = (f: Figure): number => f.there + f.authorised + f.unauthorised + f.unconfirmed;

/** Whole per cent of all sessions in which the pupil was there; undefined where there was none. */
export const shareThere = (f: Figure): number | undefined =>
  sessionsOf(f) === 0 ? undefined : Math.round((f.there * 100) / sessionsOf(f));

const termOf = (calendar: SchoolCalendar | undefined, date: string): string =>
  calendar?.terms.find((t) => t.first <= date && date <= t.last)?.first ?? "";

const keysOf = (
  kind: FigureKind,
  row: RegisterRow,
  calendar: SchoolCalendar | undefined,
): ((pupil: string) => string) => {
  const fixed = {
    provider: row.provider,
    year: String(schoolYearOf(row.date)),
    term: termOf(calendar, row.date),
  };
  return (pupil) => (kind === "pupil" ? pupil : fixed[kind]);
};

/**
 * Sessions at providers between two ISO dates, summed by what is asked. A session that nobody has confirmed is counted apart,
 * among the absences as little as among those who were there.
 */
export const figuresBy = async (
  deps: Pick<Deps, "views">,
  scope: string,
  { from, to }: { readonly from: string; readonly to: string },
  kind: FigureKind,
  calendar: SchoolCalendar | undefined,
  /** Only this pupil's; everybody's where it is left out. */
  only?: string,
): Promise<readonly Figure[]> => {
  const sums = new Map<string, Count>();
  for (const row of (await registerRows(deps, scope, from, to)).filter((r) => r.opened)) {
    const keyOf = keysOf(kind, row, calendar);
    for (const [pupil, count] of Object.entries(row.pupils ?? {})) {
      if (only !== undefined && pupil !== only) continue;
      const key = keyOf(pupil);
      sums.set(key, plus(sums.get(key) ?? noSessions, count));
    }
  }
  return [...sums].map(([key, count]) => figureOf(key, count));
};
