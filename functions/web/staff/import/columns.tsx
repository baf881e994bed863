import { read, sheets } from "#casework/commit/streams.ts";
import { beginImportFrom } from "#casework/import/begin.ts";
import { pupilSheetFields } from "#casework/import/fields.ts";
import { idFrom } from "#casework/pupil/enter-pupil.ts";
import { columnsOf } from "#casework/sheets/columns-kept.ts";
import type { Sheet } from "#casework/sheets/read-sheet.ts";
import { type SheetPlace, waitingSheet } from "#casework/sheets/uploads.ts";
import type { Field, FieldError } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { options } from "#contracts/forms/options.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { todayOf } from "../attendance/load.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { chosenColumns, columnFields, columnTwice, typedColumns } from "../sheets/column-fields.ts";
import { notReadPage } from "../sheets/sheet-upload.tsx";

const back = { href: "/pupils/import", text: "Back to imports" };

const upload = "/pupils/import/new";

const asked: readonly Field[] = [
  {
    name: "as-of",
    kind: "date",
    label: "On which day was the sheet exported?",
    hint: "What is older than what is held already is asked about",
    missing: "Enter the day on which the sheet was exported",
  },
  {
    name: "whole",
    kind: "radios",
    label: "Does the sheet have every pupil of the school?",
    options: options(
      ["yes", "Yes", "Whoever is on record and not in it is shown as having left"],
      ["no", "No, only some of them"],
    ),
    missing: "Select whether the sheet has every pupil of the school",
  },
];

const placeOf = (c: StaffContext): SheetPlace | undefined => {
  const { file = "" } = c.request.params;
  return /^[a-z0-9]{8,40}$/.test(file) ? { at: c.at, kind: "pupils", file } : undefined;
};

/** Without these no child can be told from another. */
const missingColumn = (c: Columns): FieldError | undefined => {
  if (!c["given-name"] && !c.name && !c["family-name"])
    return { field: "given-name", message: "Select the column of the names" };
  if (!c.born) return { field: "born", message: "Select the column of the date of birth" };
  return c.year ? undefined : { field: "year", message: "Select the column of the year group" };
};

const fieldsOf = (sheet: Sheet): readonly Field[] => [
  ...asked,
  ...columnFields(pupilSheetFields, sheet.headings),
];

/** Further contacts are asked about where the sheet seems to have them, or somebody says that it does. */
const shownFields = (c: StaffContext, sheet: Sheet, typed: Again["typed"] = {}): readonly Field[] => {
  const further = c.request.query.get("contacts") === "all";
  const has = (group: string): boolean =>
    Object.entries(typed).some(([name, is]) => name.startsWith(group) && is !== "");
  return fieldsOf(sheet).filter(({ name }) => {
    const [group] = /^contact-[23]-/.exec(name) ?? [];
    return group === undefined || further || has(group);
  });
};

const page = (c: StaffContext, place: SheetPlace, sheet: Sheet, again: Again): Reply => {
  const fields = shownFields(c, sheet, again.typed);
  const href = `/pupils/import/uploaded/${place.file}`;
  return oneFormPage(
    c,
    {
      title: "Which column is which?",
      lead: `The sheet has ${counted(sheet.rows.length, "row")}. Columns that are known by their names are chosen already, and what you choose is remembered. Leave empty what the sheet does not have. Nothing is taken in yet.`,
      submit: "Check the sheet",
      fields,
      action: href,
      back,
      ...(fields.length < fieldsOf(sheet).length
        ? { read: { href: `${href}?contacts=all`, text: "The sheet has more than one contact in a line" } }
        : {}),
      model: { headings: sheet.headings, rows: sheet.rows.length },
    },
    again,
  );
};

const shown = async (c: StaffContext): Promise<Reply> => {
  const place = placeOf(c);
  if (!place) return notFound;
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, upload, back);
  const columns = await columnsOf(c.deps, c.at, "pupils", pupilSheetFields, sheet.headings);
  return page(c, place, sheet, {
    typed: { ...typedColumns(columns, sheet.headings), ...typedFromAnswers(asked, { "as-of": todayOf(c) }) },
  });
};

const begun = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const place = placeOf(c);
  if (!place) return notFound;
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const { state } = await read(c.deps, sheets, sheetsStream(c.at));
  // Sent twice, it is begun once: by then the sheet is no longer waiting.
  if (state.commands.get(sent.command) !== undefined)
    return { kind: "see", to: `/pupils/import/${idFrom("import", sender)}` };
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, upload, back, 422);
  const { command } = sent;
  const checked = taken(fieldsOf(sheet), sent);
  if (checked.kind === "refused") return page(c, place, sheet, { ...checked, command });
  const again = (error: FieldError): Reply =>
    page(c, place, sheet, { typed: sent.typed ?? {}, command, errors: [error] });
  const columns = chosenColumns(checked.answers, pupilSheetFields, sheet.headings);
  const fault = columnTwice(columns, pupilSheetFields) ?? missingColumn(columns);
  if (fault) return again(fault);
  const { "as-of": asOf, whole } = checked.answers;
  const done = await beginImportFrom(c.deps, sender, place, {
    columns,
    asOf: String(asOf),
    whole: whole === "yes" ? "yes" : "no",
  });
  return "kind" in done
    ? again({ field: done.field ?? "", message: done.message })
    : { kind: "see", to: `/pupils/import/${done.import}`, model: { import: done.import } };
};

/** Which column of a sheet of pupils is which; then it is checked in the background. */
export const importColumnsPage: StaffPage = {
  path: "/pupils/import/uploaded/{file}",
  action: "pupils.import",
  doc: {
    summary: "Say which column of a sheet of pupils is which, and have it checked",
    form: [...asked, ...columnFields(pupilSheetFields, [])],
    shows: ["headings", "rows"],
  },
  keepsDrafts: false,
  get: shown,
  post: begun,
};
