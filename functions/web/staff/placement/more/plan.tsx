import { londonDate } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import type { PlacementModel } from "../model.ts";
import { WeekTable } from "../whole-week.tsx";
import { partOfPlacement } from "./page-of.tsx";

/** One thing that is to come: worked out from what is owed and from the agreed dates, and kept nowhere. */
export type Ahead = {
  readonly date: string;
  readonly title: string;
  readonly owner: string;
  readonly late: boolean;
  readonly href?: string;
};

/** All that has a day, by date: what is owed, and first and last day. */
export const planAhead = (m: PlacementModel, today: string): readonly Ahead[] => {
  const owed = m.obligations
    .filter((o) => (o.state === "owed" || o.state === "asked") && o.due)
    .map((o) => ({
      date: o.due ?? "",
      title: o.aboutName ? `${o.title} – ${o.aboutName}` : o.title,
      owner: roleNames[o.owner],
      late: o.late,
      ...(o.href ? { href: o.href } : {}),
    }));
  const day = (date: string, title: string): readonly Ahead[] =>
    date >= today && m.phase !== "closed" ? [{ date, title, owner: "", late: false }] : [];
  return [...owed, ...day(m.start, "First day"), ...day(m.end, "Last day as agreed")].toSorted((a, b) =>
    a.date.localeCompare(b.date),
  );
};

/** What is to come on a placement, by date, with who owes it; and the pupil's whole week. */
export const placementPlanPage = partOfPlacement({
  name: "plan",
  title: "Plan ahead",
  summary: "What is to come on a placement, by date, with who owes it; and the pupil's whole week",
  shows: (c, m) => {
    const plan = planAhead(m, londonDate(c.deps.clock.now()));
    return {
      model: { plan, week: m.week ?? null },
      content: (
        <>
          {plan.length === 0 ? (
            <InsetText>Nothing on this placement has a day ahead.</InsetText>
          ) : (
            <Table
              caption={`${plan.length} to come`}
              firstCellIsHeader
              head={[{ content: "Day" }, { content: "What" }, { content: "Who" }]}
              rows={plan.map((a) => [
                {
                  content: (
                    <>
                      {longDate(a.date)} {a.late ? <Tag colour="red">Overdue</Tag> : null}
                    </>
                  ),
                },
                {
                  content: a.href ? (
                    <a class="govuk-link" href={a.href}>
                      {a.title}
                    </a>
                  ) : (
                    a.title
                  ),
                  classes: "app-cell--words",
                },
                { content: a.owner },
              ])}
            />
          )}
          {m.week ? <WeekTable week={m.week} /> : null}
        </>
      ),
    };
  },
});
