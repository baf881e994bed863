import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { type Comparison, evolveComparisons } from "./comparisons.ts";
import type { Before, SheetKind, SheetsEvent } from "./events.ts";
import { evolveImports, type Imports } from "./imports.ts";
import { evolveMarks, type Marks, noMarks } from "./marks.ts";
import { evolvePacks, type Packs } from "./packs.ts";

/** What a school has read from sheets and how it reads them, and what it has put together to hand over. */
export type Sheets = {
  readonly id: string;
  readonly version: number;
  readonly marks: Marks;
  /** Of all kinds, the latest first. */
  readonly imports: Imports;
  /** Packs of evidence, the latest first. */
  readonly packs: Packs;
  /** Where the vault keeps which column is which. */
  readonly columns: Readonly<Partial<Record<SheetKind, Words>>>;
  readonly reasonCodes: Readonly<Record<string, string>>;
  /** By placement: attendance at school before it. */
  readonly before: Readonly<Record<string, Before & { readonly at: string; readonly by: string }>>;
  /** What other policies would do, the latest first. */
  readonly comparisons: readonly Comparison[];
  readonly commands: Commands;
};

const blankSheets = (id: string): Sheets => ({
  ...{
    id,
    version: 0,
    marks: noMarks,
    imports: [],
    packs: [],
    comparisons: [],
    columns: {},
    reasonCodes: {},
    before: {},
    commands: noCommands,
  },
});

const evolve = (s: Sheets, e: SheetsEvent, c: Commit): Sheets => {
  switch (e.type) {
    case "columns-chosen":
      return { ...s, columns: { ...s.columns, [e.sheet]: e.words } };
    case "reason-codes-set":
      return { ...s, reasonCodes: e.codes };
    case "attendance-before": {
      const { type: _, ...before } = e;
      return { ...s, before: { ...s.before, [e.placement]: { ...before, at: c.at, by: c.by } } };
    }
    case "marks-read":
    case "difference-taken-on":
    case "difference-settled":
      return { ...s, marks: evolveMarks(s.marks, e, c) };
    case "pack-begun":
    case "pack-made":
    case "pack-failed":
    case "pack-erased":
      return { ...s, packs: evolvePacks(s.packs, e, c) };
    case "comparison-begun":
    case "comparison-done":
    case "comparison-failed":
      return { ...s, comparisons: evolveComparisons(s.comparisons, e, c) };
    default:
      return { ...s, imports: evolveImports(s.imports, e, c) };
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
const codeShape = /^[A-Za-z0-9]{1,8}$/;

/** Keeps the census's code for each reason; one that is left empty has none. */
export const setReasonCodes = (codes: Readonly<Record<string, string>>): Decision<SheetsEvent> => {
  const [wrong] = Object.entries(codes).find(([, code]) => !codeShape.test(code)) ?? [];
  return wrong === undefined
    ? decided([{ type: "reason-codes-set", codes }])
    : refuse("A code has one to eight letters and digits", wrong);
};

/** Keeps a pupil's attendance at school before a placement that begins, or is to begin, on an ISO date. */
export const setBefore = (before: Before, start: string): Decision<SheetsEvent> => {
  if (before.to < before.from) return refuse("The last day must not be before the first", "to");
  if (start !== "" && before.to >= start)
    return refuse("The last day must be before the placement’s first", "to");
  if (before.missed > before.possible)
    return refuse("No more sessions can be missed than there were", "missed");
  return before.unauthorised > before.missed
    ? refuse("No more sessions can be without leave than were missed", "unauthorised")
    : decided([{ type: "attendance-before", ...before }]);
};
