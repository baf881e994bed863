import { decided } from "#domain/decision.ts";
import { type Columns, guessColumns, type SheetField } from "#domain/sheets/columns.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SheetKind } from "#streams/sheets/events.ts";
import { execute } from "../commit/execute.ts";
import { keepWords, wordsOf } from "../commit/kept-words.ts";
import { read, sheets } from "../commit/streams.ts";

const keptColumns = async (deps: Deps, at: SchoolRef, kind: SheetKind): Promise<Columns> => {
  const { state } = await read(deps, sheets, sheetsStream(at));
  const words = await wordsOf(deps, scopeOf(at), [state.columns[kind]]);
  return Object.fromEntries(Object.entries(words).map(([field, heading]) => [field, String(heading)]));
};

/** Which column of a sheet is which: as it was chosen before, else by the names that school systems use. */
export const columnsOf = async (
  deps: Deps,
  at: SchoolRef,
  kind: SheetKind,
  fields: readonly SheetField[],
  headings: readonly string[],
): Promise<Columns> => guessColumns(fields, headings, await keptColumns(deps, at, kind));

const isSame = (a: Columns, b: Columns): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Remembers which column is which, for the next sheet of this kind; what is remembered already is not stored twice. */
export const keepColumns = async (
  deps: Deps,
  { at, command, by }: { readonly at: SchoolRef; readonly command: string; readonly by: string },
  kind: SheetKind,
  columns: Columns,
): Promise<void> => {
  const { state } = await read(deps, sheets, sheetsStream(at));
  const before = await keptColumns(deps, at, kind);
  // Headings of this sheet alone do not make those of another forgotten.
  const now = { ...before, ...columns };
  if (isSame(before, now)) return;
  const words = await keepWords(deps, scopeOf(at), now);
  if (!words) return;
  await execute(deps, sheets, { stream: sheetsStream(at), id: `columns-${command}`, by }, () =>
    decided([{ type: "columns-chosen", sheet: kind, words }]),
  );
  const { vault } = state.columns[kind] ?? {};
  if (vault) await deps.vault.erase(scopeOf(at), vault);
};
