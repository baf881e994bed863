import type { GovernorsReport } from "#casework/governors/report.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";

const pounds = (amount: number): string => `£${amount.toLocaleString("en-GB")}`;

/** "10, 25% of these placements; 18% of the whole roll". */
const countText = ({ count, share, ofRoll }: GovernorsReport["counts"][number]["lines"][number]): string =>
  share === undefined
    ? String(count)
    : `${count}, ${share}% of these placements; ${ofRoll}% of the whole roll`;

/** What is left of the budget, or how much it falls short. */
const leftOf = ({ budget, forecast }: GovernorsReport): string => {
  if (budget === undefined) return "Not known: the budget is not recorded yet";
  return budget >= forecast ? `${pounds(budget - forecast)} left` : `${pounds(forecast - budget)} over`;
};

const Counts = ({ counts }: Pick<GovernorsReport, "counts">) => (
  <>
    {counts.map((t) => (
      <SummaryList
        card={{ title: t.title, headingLevel: 3 }}
        rows={
          t.lines.length === 0
            ? [{ key: "None in this time", value: "0" }]
            : t.lines.map((l) => ({ key: l.what, value: countText(l) }))
        }
      />
    ))}
  </>
);

const Late = ({ late }: Pick<GovernorsReport, "late">) =>
  late.length === 0 ? (
    <p class="govuk-body">Nothing that is owed for a placement is or was late.</p>
  ) : (
    <Table
      caption="Owed for placements, by clause"
      captionSize="s"
      firstCellIsHeader
      head={[
        { content: "What" },
        { content: "Clause" },
        { content: "Still open", numeric: true },
        { content: "Done late", numeric: true },
      ]}
      rows={late.map((l) => [
        { content: `${l.title} (${l.id})` },
        { content: l.clauses.join("; ") || "Law or product" },
        { content: String(l.open), numeric: true },
        { content: String(l.doneLate), numeric: true },
      ])}
    />
  );

const Checks = ({ checks }: Pick<GovernorsReport, "checks">) =>
  checks.length === 0 ? (
    <p class="govuk-body">Every check of the providers in use holds today.</p>
  ) : (
    <Table
      caption="Checks of providers: lapsed, or not recorded"
      captionSize="s"
      firstCellIsHeader
      head={[{ content: "What" }, { content: "Providers", numeric: true }]}
      rows={checks.map((c) => [
        { content: `${c.title} (${c.row})` },
        { content: String(c.count), numeric: true },
      ])}
    />
  );

const Duties = ({ duties }: Pick<GovernorsReport, "duties">) =>
  duties.length === 0 ? (
    <p class="govuk-body">Every duty of the school itself is recorded in time.</p>
  ) : (
    <Table
      caption="Duties of the school: overdue, or not recorded"
      captionSize="s"
      firstCellIsHeader
      head={[{ content: "What" }, { content: "Clause" }]}
      rows={duties.map((d) => [{ content: `${d.title} (${d.id})` }, { content: d.clauses.join("; ") }])}
    />
  );

/** The report itself, for the screen and for paper. */
export const ReportParts = ({ r }: { readonly r: GovernorsReport }) => (
  <>
    <SummaryList
      rows={[
        { key: "Placements", value: String(r.placements) },
        {
          key: "Attendance at providers",
          value: r.attendance === undefined ? "Not shown: too few pupils" : `${r.attendance}%`,
        },
        { key: "Spent so far", value: `${pounds(r.spent)}, to the nearest hundred` },
        {
          key: "Committed to providers",
          value: `${pounds(r.spend)}, up to the planned end of each placement`,
        },
        { key: "Agreed and not begun", value: pounds(r.planned) },
        { key: "Forecast to the end of this time", value: pounds(r.forecast) },
        { key: "Budget of the year", value: r.budget === undefined ? "Not recorded yet" : pounds(r.budget) },
        { key: "Against the budget", value: leftOf(r) },
        {
          key: "Compared with the whole roll",
          value: r.rollOn ? `As counted on ${longDate(r.rollOn)}` : "Not counted yet",
        },
      ]}
    />
    <Section id="placements" title="The placements">
      <Counts counts={r.counts} />
    </Section>
    <Section id="late" title="What was late">
      <Late late={r.late} />
      <Checks checks={r.checks} />
      <Duties duties={r.duties} />
    </Section>
  </>
);
