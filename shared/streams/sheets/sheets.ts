import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { SheetKind, SheetsEvent } from "./events.ts";
import { evolveMarks, type Marks, noMarks } from "./marks.ts";

/** What a school has read from sheets, and how it reads them. */
export type Sheets = {
  readonly id: string;
  readonly version: number;
  readonly marks: Marks;
  /** Where the vault keeps which column is which. */
  readonly columns: Readonly<Partial<Record<SheetKind, Words>>>;
  readonly reasonCodes: Readonly<Record<string, string>>;
  readonly commands: Commands;
};

const blankSheets = (id: string): Sheets => ({
  ...{ id, version: 0, marks: noMarks, columns: {}, reasonCodes: {}, commands: noCommands },
});

const evolve = (s: Sheets, e: SheetsEvent, c: Commit): Sheets => {
  switch (e.type) {
    case "columns-chosen":
      return { ...s, columns: { ...s.columns, [e.sheet]: e.words } };
    case "reason-codes-set":
      return { ...s, reasonCodes: e.codes };
    case "marks-read":
    case "difference-taken-on":
    case "difference-settled":
      return { ...s, marks: evolveMarks(s.marks, e, c) };
  }
};

export const foldSheets = (
  id: string,
  commits: readonly Commit<SheetsEvent>[],
  from = blankSheets(id),
): Sheets =>
  commits.reduce<Sheets>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

/** Codes of the census are letters and digits; which ones there are, no source that was read says. */
const codeShape = /^[A-Za-z0-9]{1,6}$/;

/** Keeps the census's code for each reason; one that is left empty has none. */
export const setReasonCodes = (codes: Readonly<Record<string, string>>): Decision<SheetsEvent> => {
  const [wrong] = Object.entries(codes).find(([, code]) => !codeShape.test(code)) ?? [];
  return wrong === undefined
    ? decided([{ type: "reason-codes-set", codes }])
    : refuse("A code has one to six letters and digits", wrong);
};
