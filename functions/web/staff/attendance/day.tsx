import type { Temporal } from "temporal-polyfill";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { StaffPage } from "#door/context.ts";
import { toEnter } from "#streams/register/decide/office.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { ToldOfDayLines, toldOfDay } from "./day-told.tsx";
import { type AttendanceItem, itemsOf } from "./items.ts";
import { type AttendanceDay, dateAsked, loadDay } from "./load.ts";
import { onItOf, WhoIsOnIt } from "./taken-on.tsx";
import { sessionTitle } from "./words.ts";

const Pupil = ({ i }: { readonly i: AttendanceItem }) => (
  <>
    <a class="govuk-link" href={i.href}>
      {i.name}
      <span class="govuk-visually-hidden">, {i.session}</span>
    </a>
    {i.ringFirst ? (
      <>
        <br />
        <strong class="app-overdue">Ring first</strong>
      </>
    ) : null}
  </>
);

const Standing = ({ i }: { readonly i: AttendanceItem }) => (
  <>
    <Tag colour={i.tag.colour}>{i.tag.text}</Tag>
    {i.says ? <div class="govuk-hint govuk-!-margin-bottom-0">{i.says}</div> : null}
    {i.reason ? <p class="govuk-body-s govuk-!-margin-bottom-0">Their words: {i.reason}</p> : null}
  </>
);

const Code = ({ i }: { readonly i: AttendanceItem }) => (
  <>
    {i.code ? <strong>{i.code}</strong> : "None"}
    <div class="govuk-hint govuk-!-margin-bottom-0">{i.because}</div>
    {i.entered ? `Entered as ${i.entered}${i.stale ? ", changed since" : ""}` : null}
  </>
);

const List = ({
  caption,
  items,
}: {
  readonly caption: string;
  readonly items: readonly AttendanceItem[];
}) => (
  <Table
    caption={caption}
    firstCellIsHeader
    head={[
      { content: "Pupil" },
      { content: "Session" },
      { content: "How it stands" },
      { content: "Provider" },
      { content: "Suggested code" },
    ]}
    rows={items.map((i) => [
      { content: <Pupil i={i} /> },
      { content: sessionTitle[i.session] },
      { content: <Standing i={i} /> },
      { content: `${i.provider}, ${i.phone}` },
      { content: <Code i={i} /> },
    ])}
  />
);

const links = (d: AttendanceDay) => ({
  before: `/attendance?date=${plusDays(d.date, -1)}`,
  after: `/attendance?date=${plusDays(d.date, 1)}`,
  where: "/attendance/where",
  week: `/attendance/week?date=${d.date}`,
});

const Ways = ({
  d,
  exports,
  enters,
}: {
  readonly d: AttendanceDay;
  readonly exports: boolean;
  readonly enters: boolean;
}) => {
  const l = links(d);
  const ways = [
    ["The day before", l.before],
    ["The day after", l.after],
    ["Where is every child now?", l.where],
    ["The week", l.week],
    ["Figures", "/attendance/figures"],
    ...(enters ? [["Marks in the school’s register", "/attendance/marks"]] : []),
    ...(exports
      ? [
          ["School census", "/attendance/census"],
          ["Lists for the authority", "/attendance/returns"],
          ["Download as CSV", `/attendance/export/${d.date}/${d.date}`],
        ]
      : []),
  ];
  return (
    <nav aria-label="Attendance">
      <ul class="govuk-list app-inline-list">
        {ways.map(([text, href]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const nothing = (d: AttendanceDay): string => {
  if (d.day.kind === "no-school") return `No school: ${d.day.because}.`;
  return d.day.kind === "unknown-date" ? d.day.ask : "Nobody is expected at a provider on this day.";
};

const Enter = ({
  d,
  may,
  now,
}: {
  readonly d: AttendanceDay;
  readonly may: boolean;
  readonly now: Temporal.Instant;
}) => {
  const waiting = d.registers.filter((r) => r.opened && toEnter(r, now).length > 0);
  if (!may || waiting.length === 0) return null;
  return (
    <Section id="enter" title="Codes to enter in the school’s register">
      <ul class="govuk-list">
        {waiting.map((r) => (
          <li>
            <a class="govuk-link" href={`/attendance/${r.id}/entered`}>
              {d.providers.get(r.provider)?.name ?? "A provider"}: {toEnter(r, now).length} to tick
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One day at all providers: whom nobody has confirmed first, the vulnerable at the top, and the codes that follow. */
export const attendanceDayPage: StaffPage = {
  path: "/attendance",
  action: "attendance.read",
  doc: {
    summary:
      "Attendance at providers on a day (?date=): how each pupil stands, and the code that it suggests",
  },
  get: async (c) => {
    const d = await loadDay(c, dateAsked(c));
    const items = await itemsOf(c, d);
    const onIt = await onItOf(c, d);
    const told = toldOfDay(d);
    const open = items.filter((i) => i.open);
    const settled = items.filter((i) => !i.open);
    return {
      kind: "page",
      title: "Attendance at providers",
      wide: true,
      model: {
        date: d.date,
        items,
        onIt,
        told,
        counts: { open: open.length, all: items.length },
        links: links(d),
      },
      content: (
        <>
          <span class="govuk-caption-l">{longDate(d.date)}</span>
          <h1 class="govuk-heading-l">Attendance at providers</h1>
          <Ways d={d} exports={c.may("attendance.export")} enters={c.may("attendance.write")} />
          {items.length === 0 ? <InsetText>{nothing(d)}</InsetText> : null}
          <ToldOfDayLines told={told} />
          {open.length > 0 ? <List caption={`To find out (${open.length})`} items={open} /> : null}
          <WhoIsOnIt c={c} providers={onIt} />
          {settled.length > 0 ? <List caption={`Settled (${settled.length})`} items={settled} /> : null}
          <Enter d={d} may={c.may("attendance.write")} now={c.deps.clock.now()} />
          <p class="govuk-body">
            No answer never means that a child is there. This page holds what providers said and suggests a
            code; the register in law is the school’s own.
          </p>
        </>
      ),
    };
  },
};
