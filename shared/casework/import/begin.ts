import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import { scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { beginImport, decideImport, dropImport, type Import, importOf } from "#streams/sheets/imports.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { layPart } from "../jobs/parts.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";
import { keepColumns } from "../sheets/columns-kept.ts";
import { dropSheet, type SheetPlace, sheetBytes } from "../sheets/uploads.ts";
import { eraseImport, keepImportColumns, keepSheet } from "./files.ts";

const commandOf = (sender: Sender) => ({
  stream: sheetsStream(sender.at),
  id: sender.command,
  by: sender.by,
});

type Begun = { readonly columns: Columns; readonly asOf: string; readonly whole: "yes" | "no" };

/**
 * Begins an import from a sheet that waits: it is kept with its columns first, then one commit, then its checking is laid down as
 * work in the background. Sent twice, it is one import.
 */
export const beginImportFrom = async (
  deps: Deps,
  sender: Sender,
  place: SheetPlace,
  { columns, asOf, whole }: Begun,
): Promise<{ readonly import: string } | Refusal> => {
  const { at } = sender;
  const what = place.kind === "marks" ? "pupils" : place.kind;
  const id = idFrom("import", sender);
  const { state } = await read(deps, sheets, sheetsStream(at));
  if (state.commands.get(sender.command)) return { import: id };
  const today = londonDate(deps.clock.now());
  const event = { type: "import-begun", import: id, what, asOf, whole } as const;
  const judged = beginImport(state.imports, event, today);
  if (judged.kind === "refused") return judged;
  const bytes = await sheetBytes(deps, place);
  if (!bytes) return refuse("The sheet is not there any more. Choose it again.");
  await keepSheet(deps, at, id, bytes);
  await keepImportColumns(deps, at, id, columns);
  const done = await execute(deps, sheets, commandOf(sender), (s) => beginImport(s.imports, event, today));
  if (done.kind === "refused") {
    await eraseImport(deps, at, id);
    return done;
  }
  await keepColumns(deps, sender, place.kind, columns);
  await layPart(deps, scopeOf(at), { work: "import", id, step: "check", offset: 0 });
  await dropSheet(deps, place);
  return { import: id };
};

/** Begins a new school year: what it changes is worked out from what is on record. `lastDay`: of the old year (ISO). */
export const beginYearFrom = async (
  deps: Deps,
  sender: Sender,
  lastDay: string,
): Promise<{ readonly import: string } | Refusal> => {
  const id = idFrom("import", sender);
  const today = londonDate(deps.clock.now());
  const event = { type: "import-begun", import: id, what: "year", asOf: lastDay, whole: "yes" } as const;
  const done = await execute(deps, sheets, commandOf(sender), (s) => beginImport(s.imports, event, today));
  if (done.kind === "refused") return done;
  await layPart(deps, scopeOf(sender.at), { work: "import", id, step: "check", offset: 0 });
  return { import: id };
};

/** Year groups change for the whole school at once: nobody is in the next one while the old year is taught. */
const tooEarly = (i: Import | undefined, today: string): Refusal | undefined => {
  const from = i?.what === "year" ? `${schoolYearOf(i.asOf) + 1}-08-01` : "";
  return today < from
    ? refuse(
        `The year groups change for the whole school at once: from ${longDate(from)} on. Look at it again then.`,
      )
    : undefined;
};

/** Takes a checked import in, but for what is refused; the work goes on in the background. */
export const decideImportFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  said: { readonly refused: readonly string[]; readonly answers: Readonly<Record<string, string>> },
): Promise<Refusal | undefined> => {
  const event = { type: "import-decided", import: id, ...said } as const;
  const today = londonDate(deps.clock.now());
  const done = await execute(
    deps,
    sheets,
    commandOf(sender),
    (s) => tooEarly(importOf(s.imports, id), today) ?? decideImport(s.imports, event),
  );
  if (done.kind === "refused") return done;
  await layPart(deps, scopeOf(sender.at), { work: "import", id, step: "take", offset: 0 });
  return undefined;
};

/** Drops an import of which nothing was taken in: its sheet goes at once. */
export const dropImportFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
): Promise<Refusal | undefined> => {
  const done = await execute(deps, sheets, commandOf(sender), (s) => dropImport(s.imports, id));
  if (done.kind === "refused") return done;
  await eraseImport(deps, sender.at, id);
  return undefined;
};
