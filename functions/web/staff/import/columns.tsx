import { read, sheets } from "#casework/commit/streams.ts";
import { beginImportFrom } from "#casework/import/begin.ts";
import { idFrom } from "#casework/pupil/enter-pupil.ts";
import { columnsOf } from "#casework/sheets/columns-kept.ts";
import type { Sheet } from "#casework/sheets/read-sheet.ts";
import { type SheetPlace, waitingSheet } from "#casework/sheets/uploads.ts";
import type { Field, FieldError } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { todayOf } from "../attendance/load.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { chosenColumns, columnFields, columnTwice, typedColumns } from "../sheets/column-fields.ts";
import { notReadPage } from "../sheets/sheet-upload.tsx";
import type { SheetImport } from "./kinds.ts";
import { spareLast } from "./spare-columns.ts";

const backTo = (k: SheetImport) => ({ href: k.base, text: "Back to the list" });

const placeOf = (c: StaffContext, k: SheetImport): SheetPlace | undefined => {
  const { file = "" } = c.request.params;
  return /^[a-z0-9]{8,40}$/.test(file) ? { at: c.at, kind: k.what, file } : undefined;
};

/** What is asked for even where every other column is there can not be left empty, and is not called optional. */
const asNeeded = (k: SheetImport, field: Field): Field => {
  const others = k.fields.filter(({ name }) => name !== field.name);
  const fault = k.missing(Object.fromEntries(others.map(({ name }) => [name, name])));
  if (fault?.field !== field.name) return field;
  const { optional: _, ...needed } = field;
  return { ...needed, missing: fault.message };
};

const fieldsOf = (k: SheetImport, sheet: Sheet): readonly Field[] => [
  ...k.asked,
  ...columnFields(k.fields, sheet.headings).map((field) => asNeeded(k, field)),
];

/** Further contacts are asked about where the sheet seems to have them, or somebody says that it does. */
const shownFields = (
  c: StaffContext,
  k: SheetImport,
  sheet: Sheet,
  typed: Again["typed"] = {},
): readonly Field[] => {
  const further = c.request.query.get("contacts") === "all";
  const has = (group: string): boolean =>
    Object.entries(typed).some(([name, is]) => name.startsWith(group) && is !== "");
  return fieldsOf(k, sheet).filter(({ name }) => {
    const [group] = /^contact-[23]-/.exec(name) ?? [];
    return group === undefined || further || has(group);
  });
};

const page = (c: StaffContext, k: SheetImport, place: SheetPlace, sheet: Sheet, again: Again): Reply => {
  const asked = shownFields(c, k, sheet, again.typed);
  const href = `${k.base}/uploaded/${place.file}`;
  return oneFormPage(
    c,
    {
      title: "Which column is which?",
      lead: `The sheet has ${counted(sheet.rows.length, "row")}. Columns that are known by their names are chosen already, and what you choose is remembered. Leave empty what the sheet does not have. Nothing is taken in yet.`,
      submit: "Check the sheet",
      fields: spareLast(asked, again.typed ?? {}),
      action: href,
      back: backTo(k),
      ...(asked.length < fieldsOf(k, sheet).length
        ? { read: { href: `${href}?contacts=all`, text: "The sheet has more than one contact in a line" } }
        : {}),
      model: { headings: sheet.headings, rows: sheet.rows.length },
    },
    again,
  );
};

const shown = async (c: StaffContext, k: SheetImport): Promise<Reply> => {
  const place = placeOf(c, k);
  if (!place) return notFound;
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, `${k.base}/new`, backTo(k));
  const columns = await columnsOf(c.deps, c.at, k.what, k.fields, sheet.headings);
  return page(c, k, place, sheet, {
    typed: {
      ...typedColumns(columns, sheet.headings),
      ...typedFromAnswers(k.asked, { "as-of": todayOf(c) }),
    },
  });
};

const begun = async (c: StaffContext, k: SheetImport, sent: Sent): Promise<Reply> => {
  const place = placeOf(c, k);
  if (!place) return notFound;
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const { state } = await read(c.deps, sheets, sheetsStream(c.at));
  // Sent twice, it is begun once: by then the sheet is no longer waiting.
  if (state.commands.get(sent.command) !== undefined)
    return { kind: "see", to: `${k.base}/${idFrom("import", sender)}` };
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, `${k.base}/new`, backTo(k), 422);
  const { command } = sent;
  const checked = taken(fieldsOf(k, sheet), sent);
  if (checked.kind === "refused") return page(c, k, place, sheet, { ...checked, command });
  const again = (error: FieldError): Reply =>
    page(c, k, place, sheet, { typed: sent.typed ?? {}, command, errors: [error] });
  const columns = chosenColumns(checked.answers, k.fields, sheet.headings);
  const fault = columnTwice(columns, k.fields) ?? k.missing(columns);
  if (fault) return again(fault);
  const { "as-of": asOf, whole } = checked.answers;
  const done = await beginImportFrom(c.deps, sender, place, {
    columns,
    asOf: String(asOf),
    whole: whole === "yes" ? "yes" : "no",
  });
  return "kind" in done
    ? again({ field: done.field ?? "", message: done.message })
    : { kind: "see", to: `${k.base}/${done.import}`, model: { import: done.import } };
};

/** Which column of a sheet is which; then it is checked in the background. */
export const importColumnsPage = (k: SheetImport): StaffPage => ({
  path: `${k.base}/uploaded/{file}`,
  action: k.action,
  doc: {
    summary: `${k.one}: say which column is which, and have it checked`,
    form: [...k.asked, ...columnFields(k.fields, [])],
    shows: ["headings", "rows"],
  },
  keepsDrafts: false,
  get: (c) => shown(c, k),
  post: (c, sent) => begun(c, k, sent),
});
