import { pupilsOf } from "#casework/people/people.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames } from "#contracts/people.ts";
import { counted, monthOrDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { isShown } from "../may-read.ts";

/** One thing that falls on a day. */
type Falls = {
  readonly date: string;
  readonly placement: string;
  readonly pupil: string;
  readonly what: string;
  readonly owner: string;
  readonly late: boolean;
};

/** So much of one day is told in a row; the rest is on the placements' own pages. */
const onOneDay = 25;

const nextTo = (month: string, by: 1 | -1): string => {
  const [year = 0, nth = 1] = month.split("-").map(Number);
  const since0 = year * 12 + nth - 1 + by;
  return `${Math.floor(since0 / 12)}-${String((since0 % 12) + 1).padStart(2, "0")}`;
};

const monthAsked = (c: StaffContext): string => {
  const asked = c.request.query.get("month") ?? "";
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : londonDate(c.deps.clock.now()).slice(0, 7);
};

type Dated = Omit<Falls, "pupil">;

/** Rows of one form are one thing to do; a review that is not ready yet has its day all the same. */
const datesOf = (c: StaffContext, r: PlacementRow, today: string): readonly Dated[] => {
  const owed = r.owed
    .filter((o) => o.due !== "" && isShown(c, o))
    .filter((o, i, all) => all.findIndex((x) => x.form === o.form && x.due === o.due) === i)
    .map((o) => ({
      date: o.due,
      placement: r.id,
      what: o.title,
      owner: roleNames[o.owner],
      late: o.due < today,
    }));
  const day = (date: string, what: string): readonly Dated[] =>
    date === "" ? [] : [{ date, placement: r.id, what, owner: "", late: false }];
  const isOwed = r.owed.some((o) => o.form === "review");
  return [
    ...owed,
    ...(isOwed ? [] : day(r.review ?? "", "Review")),
    ...day(r.start, "First day"),
    ...day(r.end, "Last day"),
  ];
};

const falling = async (c: StaffContext, month: string): Promise<readonly Falls[]> => {
  const today = londonDate(c.deps.clock.now());
  const open = (await placementRows(c.deps, c.scope)).filter((r) => r.phase !== "closed");
  const dated = open.flatMap((r) =>
    datesOf(c, r, today)
      .filter((d) => d.date.startsWith(month))
      .map((d) => ({ ...d, of: r.pupil })),
  );
  const pupils = await pupilsOf(
    c.deps,
    c.scope,
    dated.map((d) => d.of),
  );
  const full = fullNames(pupils);
  return dated
    .map(({ of, ...d }) => {
      const pupil = pupils.get(of);
      return { ...d, pupil: pupil && c.sees("pupil.name") ? (full.get(of) ?? fullName(pupil)) : "Pupil" };
    })
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.pupil.localeCompare(b.pupil, "en-GB"));
};

const DayOf = ({ date, all }: { readonly date: string; readonly all: readonly Falls[] }) => (
  <section class="app-today__group">
    <h2 class="govuk-heading-s">
      {longDate(date)} <span class="app-count">{counted(all.length, "date")}</span>
    </h2>
    <ul class="govuk-list">
      {all.slice(0, onOneDay).map((f) => (
        <li>
          <a class="govuk-link" href={`/placements/${f.placement}`}>
            {f.pupil}
          </a>
          {`: ${f.what}${f.owner ? ` (${f.owner})` : ""} `}
          {f.late ? <Tag colour="red">Overdue</Tag> : null}
        </li>
      ))}
      {all.length > onOneDay ? <li>and {all.length - onOneDay} more</li> : null}
    </ul>
  </section>
);

/** What falls due on all placements, by day, a month at a time. */
export const boardCalendarPage: StaffPage = {
  path: "/placements/calendar",
  action: "placements.read",
  doc: {
    summary: "What falls due on all placements, by day",
    query: { month: "2026-11; this month without it" },
    shows: ["month", "dates", "links"],
  },
  get: async (c) => {
    const month = monthAsked(c);
    const dates = await falling(c, month);
    const at = (m: string): string => `/placements/calendar?month=${m}`;
    const links = { previous: at(nextTo(month, -1)), next: at(nextTo(month, 1)) };
    return {
      kind: "page",
      title: "What falls due",
      back: { href: "/placements", text: "Placements" },
      model: { month, dates, links },
      content: (
        <>
          <span class="govuk-caption-l">{monthOrDate(month)}</span>
          <h1 class="govuk-heading-l">What falls due</h1>
          <ul class="govuk-list app-inline-list app-no-print">
            <li>
              <a class="govuk-link" href={links.previous}>
                {monthOrDate(nextTo(month, -1))}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={links.next}>
                {monthOrDate(nextTo(month, 1))}
              </a>
            </li>
          </ul>
          {dates.length === 0 ? <InsetText>Nothing falls due in this month.</InsetText> : null}
          {[...Map.groupBy(dates, (f) => f.date)].map(([date, all]) => (
            <DayOf date={date} all={all} />
          ))}
        </>
      ),
    };
  },
};
