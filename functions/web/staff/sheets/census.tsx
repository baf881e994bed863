import { type CensusRow, censusRows } from "#casework/sheets/census.ts";
import { asSheet, type SheetEnding, sheetTypes } from "#casework/sheets/write-sheet.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { censusColumns } from "#domain/sheets/census.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound, problem } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { dateIn, todayOf } from "../attendance/load.ts";
import { schoolOf, spanAsked, termsOf } from "./span.ts";
import { SpanForm } from "./span-form.tsx";

type Fault = CensusRow["faults"][number] & { readonly whose: readonly string[] };

/** A fault of a provider, or a code that is missing, concerns several rows and is mended once. */
const together = (rows: readonly CensusRow[]): readonly Fault[] => {
  const all = new Map<string, Fault>();
  for (const { who, faults } of rows)
    for (const f of faults) {
      const key = `${f.says} ${f.href}`;
      all.set(key, { ...f, whose: [...(all.get(key)?.whose ?? []), who] });
    }
  return [...all.values()];
};

const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => (
  <Table
    caption={`To mend before the export (${faults.length})`}
    firstCellIsHeader
    head={[{ content: "What is wrong" }, { content: "Whose rows" }, { content: "Where it is mended" }]}
    rows={faults.map((f) => [
      { content: f.says },
      { content: f.whose.join(", ") },
      {
        content: (
          <a class="govuk-link" href={f.href}>
            {f.mend}
            <span class="govuk-visually-hidden">: {f.whose[0]}</span>
          </a>
        ),
      },
    ])}
  />
);

const Rows = ({ rows }: { readonly rows: readonly CensusRow[] }) => (
  <Table
    caption={`Placements (${rows.length})`}
    firstCellIsHeader
    head={[
      "Pupil",
      "Provider’s number or type",
      "Reason",
      "Entry",
      "Leaving",
      "Pattern",
      "Sessions a week",
    ].map((content) => ({ content }))}
    rows={rows.map(({ who, placement, line }) => [
      {
        content: (
          <a class="govuk-link" href={`/placements/${placement}`}>
            {who}
          </a>
        ),
      },
      {
        content:
          [line.urn && `URN ${line.urn}`, line.ukprn && `UKPRN ${line.ukprn}`, line.settingType]
            .filter(Boolean)
            .join("") || "None",
      },
      { content: String(line.reason) || "None" },
      { content: shortDate(String(line.entry)) },
      { content: line.leaving ? shortDate(String(line.leaving)) : "Still there" },
      { content: String(line.attendance) },
      { content: String(line.sessions) },
    ])}
  />
);

/** Placements at providers as the school census asks for them, checked before they are exported (findings K7). */
export const censusPage: StaffPage = {
  path: "/attendance/census",
  action: "attendance.export",
  doc: {
    summary: "Placements for the school census, each error named and linked to the page where it is mended",
    query: { from: "The first day, ISO", to: "The last day, ISO" },
    shows: ["from", "to", "rows", "links"],
  },
  get: async (c) => {
    const span = spanAsked(c);
    if (!span) return problem(422, "Choose other days", "The first day must not be after the last.");
    const rows = await censusRows(c.deps, c.at, span);
    for (const { pupil } of rows) await noteRead(c, pupil);
    const wrong = rows.filter((r) => r.faults.length > 0);
    const file = (ending: SheetEnding) => `/attendance/census/${span.from}/${span.to}/placements.${ending}`;
    return {
      kind: "page",
      title: "Placements for the school census",
      wide: true,
      back: { href: "/attendance", text: "Back to attendance" },
      model: {
        ...span,
        rows,
        links: { csv: file("csv"), xlsx: file("xlsx"), codes: "/attendance/census/codes" },
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {longDate(span.from)} to {longDate(span.to)}
          </span>
          <h1 class="govuk-heading-l">Placements for the school census</h1>
          <p class="govuk-body">
            Placements that this school arranged, or keeps on its register while the local authority arranged
            them. Full-time is a week of ten sessions at the provider. The school’s own system makes the
            return: this is what goes into it.
          </p>
          <SpanForm action="/attendance/census" span={span} terms={termsOf(await schoolOf(c), todayOf(c))} />
          {rows.length === 0 ? <InsetText>No placement at a provider in these days.</InsetText> : null}
          {wrong.length > 0 ? <Faults faults={together(wrong)} /> : null}
          {rows.length > 0 ? <Rows rows={rows} /> : null}
          {rows.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-m">Download</h2>
              <p class="govuk-body">
                {wrong.length === 0
                  ? "Nothing is wrong with these rows."
                  : `${counted(wrong.length, "row")} would be queried. The file leaves blank what is not known.`}
              </p>
              <ul class="govuk-list">
                <li>
                  <a class="govuk-link" href={file("csv")}>
                    As CSV
                  </a>
                </li>
                <li>
                  <a class="govuk-link" href={file("xlsx")}>
                    As an Excel workbook
                  </a>
                </li>
              </ul>
            </>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/attendance/census/codes">
              Codes of the reasons
            </a>
          </p>
        </>
      ),
    };
  },
};

const endings = ["csv", "xlsx"] as const;

/** The same rows as a file. */
export const censusFilePage: StaffPage = {
  path: "/attendance/census/{from}/{to}/{file}",
  action: "attendance.export",
  doc: { summary: "Placements for the school census, placements.csv or placements.xlsx", file: "text/csv" },
  get: async (c) => {
    const { from, to, file } = c.request.params;
    const span = { from: dateIn(from), to: dateIn(to) };
    const ending = endings.find((e) => file === `placements.${e}`);
    if (!span.from || !span.to || !ending) return notFound;
    const rows = await censusRows(c.deps, c.at, { from: span.from, to: span.to });
    for (const { pupil } of rows) await noteRead(c, pupil);
    return {
      kind: "file",
      name: `census-placements-${span.from}-to-${span.to}.${ending}`,
      type: sheetTypes[ending],
      bytes: await asSheet(
        ending,
        "AP placements",
        censusColumns,
        rows.map((r) => r.line),
      ),
    };
  },
};
