import { isWhole, type Return, type ReturnId, returnIds, returnOf } from "#casework/sheets/returns.ts";
import { asSheet, type SheetEnding, sheetTypes } from "#casework/sheets/write-sheet.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound, problem } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { dateIn, todayOf } from "../attendance/load.ts";
import { type Span, schoolOf, spanAsked, termsOf } from "./span.ts";
import { SpanForm } from "./span-form.tsx";

const words: Readonly<
  Record<ReturnId, { readonly title: string; readonly lead: string; readonly nil: string }>
> = {
  placements: {
    title: "Pupils in alternative provision",
    lead: "The list for the authority of one term. With nobody on it, it is the nil return.",
    nil: "No pupil of this school was in alternative provision in these days. That is the nil return.",
  },
  "part-time": {
    title: "Part-time timetables",
    lead: "Part-time timetables of this school, and minor adjustments that are told in the next return.",
    nil: "No pupil of this school was on a part-time timetable in these days. That is the nil return.",
  },
  "ten-days": {
    title: "Draft: absent ten school days without leave",
    lead: "The return counts every session of the register. Here are sessions at providers only: the school’s own system completes it.",
    nil: "Nobody was away from a provider without leave in these days. That is no nil return: sessions at school are not here.",
  },
  "fifteen-days": {
    title: "Draft: away fifteen school days by illness",
    lead: "The return counts every session of the register, and illness that is expected. Here are sessions at providers only: the school’s own system completes it.",
    nil: "Nobody was away from a provider by illness in these days. That is no nil return: sessions at school are not here.",
  },
};

const date = /^\d{4}-\d{2}-\d{2}$/;

const cell = (value: string | number | undefined): string =>
  typeof value === "string" && date.test(value) ? shortDate(value) : String(value ?? "");

const fileOf = (id: ReturnId, { from, to }: Span, ending: SheetEnding): string =>
  `/attendance/returns/${id}/${from}/${to}/list.${ending}`;

const List = ({ id, r, span }: { readonly id: ReturnId; readonly r: Return; readonly span: Span }) => (
  <Section id={id} title={words[id].title}>
    <p class="govuk-body">{words[id].lead}</p>
    {r.lines.length === 0 ? (
      <InsetText>{words[id].nil}</InsetText>
    ) : (
      <Table
        caption={`${words[id].title} (${r.lines.length})`}
        captionSize="s"
        firstCellIsHeader
        head={r.columns.map(({ header }) => ({ content: header }))}
        rows={r.lines.map((line) => r.columns.map(({ key }) => ({ content: cell(line[key]) })))}
      />
    )}
    <ul class="govuk-list app-inline-list">
      <li>
        <a class="govuk-link" href={fileOf(id, span, "csv")}>
          CSV<span class="govuk-visually-hidden">: {words[id].title}</span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={fileOf(id, span, "xlsx")}>
          Excel workbook<span class="govuk-visually-hidden">: {words[id].title}</span>
        </a>
      </li>
    </ul>
  </Section>
);

const readBy = async (c: StaffContext, all: readonly Return[]): Promise<void> => {
  for (const pupil of new Set(all.flatMap((r) => r.pupils))) await noteRead(c, pupil);
};

/** The lists that go to the authority, and drafts of those that the school's own system completes. */
export const returnsPage: StaffPage = {
  path: "/attendance/returns",
  action: "attendance.export",
  doc: {
    summary:
      "Lists for the local authority: placements, part-time timetables, and drafts of the ten and fifteen-day returns",
    query: { from: "The first day, ISO", to: "The last day, ISO" },
    shows: ["from", "to", "returns"],
  },
  get: async (c) => {
    const span = spanAsked(c);
    if (!span) return problem(422, "Choose other days", "The first day must not be after the last.");
    const all = await Promise.all(returnIds.map((id) => returnOf(c.deps, c.at, id, span)));
    await readBy(c, all);
    const returns = returnIds.map((id, i) => ({
      ...{ id, title: words[id].title, draft: !isWhole(id), lines: all[i]?.lines ?? [] },
      links: { csv: fileOf(id, span, "csv"), xlsx: fileOf(id, span, "xlsx") },
    }));
    return {
      kind: "page",
      title: "Lists for the local authority",
      wide: true,
      back: { href: "/attendance", text: "Back to attendance" },
      model: { ...span, returns },
      content: (
        <>
          <span class="govuk-caption-l">
            {longDate(span.from)} to {longDate(span.to)}
          </span>
          <h1 class="govuk-heading-l">Lists for the local authority</h1>
          <SpanForm action="/attendance/returns" span={span} terms={termsOf(await schoolOf(c), todayOf(c))} />
          {returnIds.map((id, i) => {
            const r = all[i];
            return r ? <List id={id} r={r} span={span} /> : null;
          })}
          {c.may("duty.O116") ? (
            <p class="govuk-body">
              Once a return of part-time timetables is sent,{" "}
              <a class="govuk-link" href="/school/duties/O116">
                record that it was
              </a>
              .
            </p>
          ) : null}
        </>
      ),
    };
  },
};

const endings = ["csv", "xlsx"] as const;

/** One of the lists as a file; an empty one says in words what it means. */
export const returnFilePage: StaffPage = {
  path: "/attendance/returns/{list}/{from}/{to}/{file}",
  action: "attendance.export",
  doc: { summary: "A list for the local authority, list.csv or list.xlsx", file: "text/csv" },
  get: async (c) => {
    const { list, file } = c.request.params;
    const [from, to] = [dateIn(c.request.params.from), dateIn(c.request.params.to)];
    const id = returnIds.find((each) => each === list);
    const ending = endings.find((e) => file === `list.${e}`);
    if (!from || !to || !id || !ending) return notFound;
    const r = await returnOf(c.deps, c.at, id, { from, to });
    await readBy(c, [r]);
    const blank = Object.fromEntries(r.columns.map(({ key }) => [key, ""]));
    const [first] = r.columns;
    const lines = r.lines.length > 0 || !first ? r.lines : [{ ...blank, [first.key]: words[id].nil }];
    return {
      kind: "file",
      name: `${id}-${from}-to-${to}.${ending}`,
      type: sheetTypes[ending],
      bytes: await asSheet(ending, words[id].title, r.columns, lines),
    };
  },
};
