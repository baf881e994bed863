import { mondayOf } from "#casework/attendance/summary.ts";
import { providersOf } from "#casework/people/people.ts";
import { type RegisterRow, registerRows, type Tally } from "#casework/views/register-rows.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { sessions } from "#domain/week/session.ts";
import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";
import { dateAsked } from "./load.ts";

const none: Tally = { expected: 0, unconfirmed: 0, there: 0, unexplained: 0, known: 0, lost: 0 };

const plus = (a: Tally, b: Tally): Tally => ({
  expected: a.expected + b.expected,
  unconfirmed: a.unconfirmed + b.unconfirmed,
  there: a.there + b.there,
  unexplained: a.unexplained + b.unexplained,
  known: a.known + b.known,
  lost: a.lost + b.lost,
});

const totalOf = (row: RegisterRow): Tally => sessions.reduce((sum, s) => plus(sum, row.tallies[s]), none);

const cells = (t: Tally) =>
  [t.expected, t.there, t.known, t.unexplained, t.unconfirmed + t.lost].map((n) => ({
    content: String(n),
    numeric: true,
  }));

const link = (href: string, text: string) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
);

/** A week in numbers, by day and provider (TWE 7.7, 15.4): sessions, no names. */
export const attendanceWeekPage: StaffPage = {
  path: "/attendance/week",
  action: "attendance.read",
  doc: { summary: "Attendance at providers in the week of a date (?date=), in numbers of sessions" },
  get: async (c) => {
    const monday = mondayOf(dateAsked(c));
    const rows = (await registerRows(c.deps, c.scope, monday, plusDays(monday, 5))).filter((r) => r.opened);
    // To Friday, or to Saturday where somebody had a session on it.
    const last = [plusDays(monday, 4), ...rows.map((r) => r.date)].toSorted().at(-1) ?? monday;
    const providers = await providersOf(
      c.deps,
      c.at.tenant,
      rows.map((r) => r.provider),
    );
    const items = rows.map((r) => ({
      date: r.date,
      href: `/attendance?date=${r.date}`,
      provider: providers.get(r.provider)?.name ?? "A provider",
      ...totalOf(r),
    }));
    const total = rows.map(totalOf).reduce(plus, none);
    const before = `/attendance/week?date=${plusDays(monday, -7)}`;
    const after = `/attendance/week?date=${plusDays(monday, 7)}`;
    return {
      kind: "page",
      title: "Attendance of a week",
      back: { href: "/attendance", text: "Back to attendance" },
      model: { from: monday, to: last, items, total, links: { before, after } },
      content: (
        <>
          <span class="govuk-caption-l">Week of {longDate(monday)}</span>
          <h1 class="govuk-heading-l">Attendance of a week</h1>
          <ul class="govuk-list app-inline-list">
            <li>{link(before, "The week before")}</li>
            <li>{link(after, "The week after")}</li>
            {c.may("attendance.export") ? (
              <li>{link(`/attendance/export/${monday}/${last}`, "Download as CSV")}</li>
            ) : null}
          </ul>
          {items.length === 0 ? (
            <InsetText>Nobody was expected at a provider in this week.</InsetText>
          ) : (
            <Table
              caption="Sessions"
              firstCellIsHeader
              head={[
                { content: "Day" },
                { content: "Provider" },
                ...["Expected", "There", "Away, known", "Away, no reason yet", "Not confirmed"].map(
                  (content) => ({
                    content,
                    numeric: true,
                  }),
                ),
              ]}
              rows={[
                ...items.map((i) => [
                  { content: link(i.href, shortDate(i.date)) },
                  { content: i.provider },
                  ...cells(i),
                ]),
                [{ content: "The week" }, { content: "" }, ...cells(total)],
              ]}
            />
          )}
        </>
      ),
    };
  },
};
