import { read, schools } from "#casework/commit/streams.ts";
import { periodsOf } from "#casework/governors/periods.ts";
import { governorsReport } from "#casework/governors/report.ts";
import { schoolsAt } from "#casework/provider/pupil-count.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { ShownNumber } from "#domain/small-numbers.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";

/** One school of the trust in this school year, by its report to the governors: the same numbers, the same care. */
export type ComparedSchool = {
  readonly id: string;
  readonly name: string;
  readonly asAt: string;
  readonly placements: ShownNumber;
  /** Whole per cent; null where it may not be shown. */
  readonly attendance: number | null;
  readonly spend: number;
  readonly forecast: number;
  readonly budget: number | null;
  /** Promises of which something is overdue still, checks of providers that have lapsed, duties that are late. */
  readonly open: number;
  readonly checks: number;
  readonly duties: number;
};

/** The schools of a trust side by side, from the report that each one’s governors have. */
export const comparedSchools = async (c: StaffContext): Promise<readonly ComparedSchool[]> => {
  const today = londonDate(c.deps.clock.now());
  const all = await schoolsAt(c.deps, c.at.tenant);
  const found = await Promise.all(
    all.map(async (at) => {
      const { state } = await read(c.deps, schools, schoolStream(at));
      const [year] = periodsOf(state.calendar, today);
      const r = year && (await governorsReport(c.deps, at, year));
      return r
        ? [
            {
              ...{ id: at.school, name: r.school, asAt: r.asAt, placements: r.placements },
              ...{ attendance: r.attendance ?? null, spend: r.spend, forecast: r.forecast },
              ...{ budget: r.budget ?? null, open: r.late.filter((l) => l.open !== 0).length },
              ...{ checks: r.checks.reduce((sum, k) => sum + k.count, 0), duties: r.duties.length },
            },
          ]
        : [];
    }),
  );
  return found.flat();
};

const pounds = (amount: number | null): string =>
  amount === null ? "–" : `£${amount.toLocaleString("en-GB")}`;

const head = [
  "Placements",
  "Attendance",
  "Committed",
  "Forecast",
  "Budget",
  "Promises overdue",
  "Checks lapsed",
  "Duties late",
];

/** The schools side by side; a small school is no worse for having few. */
export const Compared = ({ all }: { readonly all: readonly ComparedSchool[] }) => (
  <>
    <Table
      caption="This school year"
      captionSize="s"
      firstCellIsHeader
      head={[{ content: "School" }, ...head.map((content) => ({ content, numeric: true }))]}
      rows={all.map((s) => [
        { content: s.name },
        ...[
          String(s.placements),
          s.attendance === null ? "not shown" : `${s.attendance}%`,
          pounds(s.spend),
          pounds(s.forecast),
          pounds(s.budget),
          String(s.open),
          String(s.checks),
          String(s.duties),
        ].map((content) => ({ content, numeric: true })),
      ])}
    />
    {all[0] ? (
      <p class="govuk-body-s">
        From each school’s report to its governors, as it stood on {longDate(all[0].asAt)}. “Promises overdue”
        counts the kinds of promises of which something is open and late, not the children.
      </p>
    ) : null}
  </>
);
