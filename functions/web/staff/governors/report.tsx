import { read, schools } from "#casework/commit/streams.ts";
import { nextReportOn } from "#casework/governors/as-at.ts";
import { reportCsv } from "#casework/governors/csv.ts";
import { type Period, periodsOf } from "#casework/governors/periods.ts";
import { governorsReport } from "#casework/governors/report.ts";
import { schoolsAt } from "#casework/provider/pupil-count.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { ReportParts } from "./report-parts.tsx";

type Asked = { readonly at: SchoolRef; readonly period: Period; readonly all: readonly Period[] };

/** The school and the time that an address asks for; undefined where there is no such time. */
const askedOf = async (c: StaffContext, at: SchoolRef): Promise<Asked | undefined> => {
  const { state } = await read(c.deps, schools, schoolStream(at));
  const all = periodsOf(state.calendar, londonDate(c.deps.clock.now()));
  const wanted = c.request.query.get("period") ?? all[0]?.id;
  const period = all.find((p) => p.id === wanted);
  return period && { at, period, all };
};

/** A school of the trust that somebody of the trust asks for; no school of another tenant has such an address. */
const inTrust = async (c: StaffContext): Promise<SchoolRef | undefined> =>
  (await schoolsAt(c.deps, c.at.tenant)).find((at) => at.school === c.request.params.school);

const page = async (c: StaffContext, base: string, asked: Asked | undefined): Promise<Reply> => {
  if (!asked) return notFound;
  const r = await governorsReport(c.deps, asked.at, asked.period);
  const csv = `${base}/csv?period=${asked.period.id}`;
  const periods = asked.all.map(({ id, title }) => ({ id, title, href: `${base}?period=${id}` }));
  return {
    kind: "page",
    title: "Report to the governors",
    model: {
      ...r,
      ...{ attendance: r.attendance ?? null, rollOn: r.rollOn ?? null, budget: r.budget ?? null },
      period: asked.period,
      periods,
      links: { csv },
    },
    content: (
      <>
        <span class="govuk-caption-l">{r.school}</span>
        <h1 class="govuk-heading-l">Report to the governors: {asked.period.title}</h1>
        <p class="govuk-body">
          From {longDate(r.span.from)} to {longDate(r.span.to)}, as it stood on {longDate(r.asAt)}. It is made
          anew on the first of each month: next on {longDate(nextReportOn(londonDate(c.deps.clock.now())))}.
        </p>
        <InsetText>
          Nobody is named. Numbers from 1 to 4 are shown as “fewer than 5”, and all others to the nearest
          five: two reports side by side show no one child. What is of fewer than five in all is not broken
          down.
        </InsetText>
        <ul class="govuk-list app-no-print">
          {c.may("provider.figures") ? (
            <li>
              <a class="govuk-link" href="/providers/figures">
                Providers side by side: attendance, outcomes, incidents, cost
              </a>
            </li>
          ) : null}
          {c.may("roll.write") ? (
            <li>
              <a class="govuk-link" href="/school/whole-roll">
                Enter the whole roll in numbers, to compare with
              </a>
            </li>
          ) : null}
          <li>
            <a class="govuk-link" href={csv}>
              Download as a table (CSV)
            </a>
          </li>
          {periods
            .filter((p) => p.id !== asked.period.id)
            .map((p) => (
              <li>
                <a class="govuk-link" href={p.href}>
                  {p.title}
                </a>
              </li>
            ))}
        </ul>
        <ReportParts r={r} />
      </>
    ),
  };
};

const file = async (c: StaffContext, asked: Asked | undefined): Promise<Reply> => {
  if (!asked) return notFound;
  const bytes = reportCsv(await governorsReport(c.deps, asked.at, asked.period));
  const name = `governors-report-${asked.period.from}-to-${asked.period.to}.csv`;
  return { kind: "file", name, type: "text/csv; charset=utf-8", bytes };
};

const query = { period: "A school year (year-2026) or the first day of a term; the current year without it" };
const shows = [
  ...["school", "period", "periods", "asAt", "rollOn", "placements", "counts", "attendance"],
  ...["spend", "spent", "planned", "forecast", "budget", "late"],
];

/** What governors, clerk and headteacher read of the school’s placements, made from the ledger (catalogue O119, O120). */
const ownReport: StaffPage = {
  path: "/school/report",
  action: "report.read",
  doc: { summary: "Report to the governors: numbers only, small ones held back", query, shows },
  get: async (c) => page(c, "/school/report", await askedOf(c, c.at)),
};

const ownReportCsv: StaffPage = {
  path: "/school/report/csv",
  action: "report.read",
  doc: { summary: "The report to the governors as CSV", query, file: "text/csv" },
  get: async (c) => file(c, await askedOf(c, c.at)),
};

const trustReport: StaffPage = {
  path: "/trust/report/{school}",
  action: "trust.read",
  doc: { summary: "The same report on a school of the trust, for its leads and trustees", query, shows },
  get: async (c) => {
    const at = await inTrust(c);
    return at ? page(c, `/trust/report/${at.school}`, await askedOf(c, at)) : notFound;
  },
};

const trustReportCsv: StaffPage = {
  path: "/trust/report/{school}/csv",
  action: "trust.read",
  doc: { summary: "The report on a school of the trust as CSV", query, file: "text/csv" },
  get: async (c) => {
    const at = await inTrust(c);
    return at ? file(c, await askedOf(c, at)) : notFound;
  },
};

export const reportPages: readonly StaffPage[] = [ownReport, ownReportCsv, trustReport, trustReportCsv];
