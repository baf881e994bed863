import { read, sheets } from "#casework/commit/streams.ts";
import { columnsOf, keepColumns } from "#casework/sheets/columns-kept.ts";
import { marksColumnsFault, marksFields } from "#casework/sheets/marks-sheet.ts";
import { type Compared, compareMarks, recordMarksRead } from "#casework/sheets/read-marks.ts";
import type { Sheet } from "#casework/sheets/read-sheet.ts";
import { dropSheet, type SheetPlace, waitingSheet } from "#casework/sheets/uploads.ts";
import type { Field } from "#contracts/form.ts";
import { sureField, sureOf } from "#contracts/forms/sure.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { chosenColumns, columnFields, columnTwice, typedColumns } from "./column-fields.ts";
import { FaultList } from "./fault-list.tsx";
import { notReadPage } from "./sheet-upload.tsx";

const back = { href: "/attendance/marks", text: "Back to the marks" };

const upload = "/attendance/marks/new";

const lines = "lines";

const placeOf = (c: StaffContext): SheetPlace | undefined => {
  const { file = "" } = c.request.params;
  return /^[a-z0-9]{8,40}$/.test(file) ? { at: c.at, kind: "marks", file } : undefined;
};

const page = (c: StaffContext, place: SheetPlace, sheet: Sheet, again: Again, compared?: Compared): Reply => {
  const asked = compared && compared.faults.length > 0;
  const says = `${counted(compared?.faults.length ?? 0, "line")} cannot be read. Compare without them?`;
  return oneFormPage(
    c,
    {
      title: "Which column is which?",
      lead: `The sheet has ${counted(sheet.rows.length, "row")}. What you choose here is remembered for the next one. Marks are only compared: nothing is changed, here or in the school’s own system.`,
      submit: "Compare",
      fields: [
        ...columnFields(marksFields, sheet.headings),
        ...(asked ? [sureField([{ key: lines, says }])] : []),
      ],
      action: `/attendance/marks/uploaded/${place.file}`,
      back,
      above: asked ? <FaultList faults={compared.faults} /> : undefined,
      model: { headings: sheet.headings, rows: sheet.rows.length, faults: compared?.faults ?? [] },
    },
    again,
  );
};

const shown = async (c: StaffContext): Promise<Reply> => {
  const place = placeOf(c);
  if (!place) return notFound;
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, upload, back);
  const columns = await columnsOf(c.deps, c.at, "marks", marksFields, sheet.headings);
  return page(c, place, sheet, { typed: typedColumns(columns, sheet.headings) });
};

const recorded = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const place = placeOf(c);
  if (!place) return notFound;
  const { state } = await read(c.deps, sheets, sheetsStream(c.at));
  // Sent twice, it is compared once: by then the sheet is gone.
  if (state.commands.get(sent.command) !== undefined) return { kind: "see", to: back.href };
  const sheet = await waitingSheet(c.deps, place);
  if (sheet.kind === "refused") return notReadPage(sheet.message, upload, back, 422);
  const fields: readonly Field[] = [...columnFields(marksFields, sheet.headings), sureOf([lines])];
  const checked = taken(fields, sent);
  const { command } = sent;
  const typed = sent.typed ?? {};
  if (checked.kind === "refused") return page(c, place, sheet, { ...checked, command });
  const columns = chosenColumns(checked.answers, marksFields, sheet.headings);
  const fault = columnTwice(columns, marksFields) ?? marksColumnsFault(columns);
  if (fault) return page(c, place, sheet, { typed, command, errors: [fault] });
  const found = await compareMarks(c.deps, c.at, sheet, columns);
  if (found.kind === "refused")
    return page(c, place, sheet, {
      typed,
      command,
      errors: [{ field: found.field ?? "", message: found.message }],
    });
  const sure = (checked.answers.sure as readonly string[] | undefined)?.includes(lines) ?? false;
  if (found.faults.length > 0 && !sure)
    return page(
      c,
      place,
      sheet,
      {
        typed,
        command,
        errors: [{ field: "sure", message: "Some lines cannot be read: mend the sheet, or leave them out" }],
      },
      found,
    );
  const sender = { at: c.at, command, by: c.staff };
  await keepColumns(c.deps, sender, "marks", columns);
  await recordMarksRead(c.deps, sender, found);
  await dropSheet(c.deps, place);
  return { kind: "see", to: back.href, model: { differences: found.differences.length } };
};

/** Which column of the school's sheet is which; then it is compared with the registers, and taken away. */
export const marksColumnsPage: StaffPage = {
  path: "/attendance/marks/uploaded/{file}",
  action: "attendance.write",
  doc: {
    summary: "Say which column of a sheet of marks is which, and compare it with the registers",
    form: [...columnFields(marksFields, []), sureOf([lines])],
    shows: ["headings", "rows", "faults"],
  },
  keepsDrafts: false,
  get: shown,
  post: recorded,
};
