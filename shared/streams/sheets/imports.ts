import type { Commit } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";

/** How many of what an import found, and what became of them. Numbers only. */
export type ImportCounts = Readonly<Record<string, number>>;

/** What can be taken in as a plan first: a sheet of each of these, and what a new school year changes. */
export const importKinds = ["pupils", "staff", "suspensions", "placements", "year"] as const;

export type ImportKind = (typeof importKinds)[number];

/** An import. Names of its sheet are in the files until it is erased; here are lines and keys. */
export type ImportEvent =
  | {
      readonly type: "import-begun";
      readonly import: string;
      /** Of what; pupils where it is absent, as in folders from before there was anything else. */
      readonly what?: ImportKind;
      /** ISO date on which the school's system exported the sheet; of a new year, the last day of the old one. */
      readonly asOf: string;
      /** The sheet has every one whom the school has. */
      readonly whole: "yes" | "no";
    }
  | { readonly type: "import-checked"; readonly import: string; readonly counts: ImportCounts }
  | { readonly type: "import-unreadable"; readonly import: string; readonly because: string }
  | {
      readonly type: "import-decided";
      readonly import: string;
      /** Keys of differences that are not taken, and the answer to each question. */
      readonly refused: readonly string[];
      readonly answers: Readonly<Record<string, string>>;
    }
  | { readonly type: "import-done"; readonly import: string; readonly counts: ImportCounts }
  | { readonly type: "import-failed"; readonly import: string }
  | { readonly type: "import-dropped"; readonly import: string }
  | { readonly type: "import-erased"; readonly import: string };

/** `checking` and `taking` are worked on; `checked` waits for a person. */
export type ImportState = "checking" | "checked" | "taking" | "done" | "unreadable" | "failed" | "dropped";

export type Import = {
  readonly id: string;
  readonly what: ImportKind;
  readonly state: ImportState;
  readonly asOf: string;
  readonly whole: boolean;
  readonly at: string;
  readonly by: string;
  /** ISO instant of its last step. */
  readonly since: string;
  readonly found: ImportCounts;
  readonly taken: ImportCounts;
  readonly because: string;
  readonly refused: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly decidedBy: string;
  /** Its sheet, and all that was made of it, is gone. */
  readonly erased: boolean;
};

const begun = (e: Extract<ImportEvent, { type: "import-begun" }>, { at, by }: Commit): Import => ({
  ...{
    id: e.import,
    what: e.what ?? "pupils",
    state: "checking",
    asOf: e.asOf,
    whole: e.whole === "yes",
    at,
    by,
    since: at,
  },
  ...{ found: {}, taken: {}, because: "", refused: [], answers: {}, decidedBy: "", erased: false },
});

const after = (i: Import, e: Exclude<ImportEvent, { type: "import-begun" }>, { at, by }: Commit): Import => {
  switch (e.type) {
    case "import-checked":
      return { ...i, state: "checked", found: e.counts, since: at };
    case "import-unreadable":
      return { ...i, state: "unreadable", because: e.because, since: at };
    case "import-decided":
      return { ...i, state: "taking", refused: e.refused, answers: e.answers, decidedBy: by, since: at };
    case "import-done":
      return { ...i, state: "done", taken: e.counts, since: at };
    case "import-failed":
      return { ...i, state: "failed", since: at };
    case "import-dropped":
      return { ...i, state: "dropped", since: at };
    case "import-erased":
      return { ...i, erased: true };
  }
};

/** The latest first. */
export type Imports = readonly Import[];

export const evolveImports = (all: Imports, e: ImportEvent, c: Commit): Imports =>
  e.type === "import-begun"
    ? [begun(e, c), ...all]
    : all.map((i) => (i.id === e.import ? after(i, e, c) : i));

export const importOf = (all: Imports, id: string): Import | undefined => all.find((i) => i.id === id);

const underWay: readonly ImportState[] = ["checking", "checked", "taking"];

/** Is worked on, or waits for a person. */
export const isUnderWay = (i: Import): boolean => underWay.includes(i.state);

/** Those of one kind. */
export const importsOf = (all: Imports, what: ImportKind): Imports => all.filter((i) => i.what === what);

/** The date of the newest export of a kind that was taken in; "" before the first. */
export const newestTaken = (all: Imports, what: ImportKind = "pupils"): string =>
  importsOf(all, what)
    .filter((i) => i.state === "done" || i.state === "taking")
    .map((i) => i.asOf)
    .sort()
    .at(-1) ?? "";

/**
 * The date (ISO) up to which a sheet with everything has been taken in; "" before the first: what nobody has brought in is not
 * known, and never nothing.
 */
export const knownUpTo = (all: Imports, what: ImportKind): string =>
  importsOf(all, what)
    .filter((i) => i.state === "done" && i.whole)
    .map((i) => i.asOf)
    .sort()
    .at(-1) ?? "";

/** Older than what was taken in already: its statuses and addresses may be out of date. */
export const isStale = (all: Imports, i: Import): boolean =>
  i.asOf <
  newestTaken(
    all.filter((o) => o.id !== i.id),
    i.what,
  );

/** Begins an import; one of a kind at a time, so that the next is compared with what the one before has left. */
export const beginImport = (
  all: Imports,
  e: Extract<ImportEvent, { type: "import-begun" }>,
  today: string,
): Decision<ImportEvent> => {
  const { what = "pupils" } = e;
  if (e.asOf > today && what !== "year") return refuse("The day must be today or in the past", "as-of");
  return importsOf(all, what).some(isUnderWay)
    ? refuse("Another import is under way. Take it in, or drop it, first.")
    : decided([e]);
};

/** A step of an import that is in this state; in another one it was done before, or somebody dropped it. */
export const stepImport = (
  all: Imports,
  id: string,
  from: readonly ImportState[],
  e: ImportEvent,
): Decision<ImportEvent> => decided(from.includes(importOf(all, id)?.state ?? "done") ? [e] : []);

/** Somebody decides what of a checked import is taken in. */
export const decideImport = (
  all: Imports,
  e: Extract<ImportEvent, { type: "import-decided" }>,
): Decision<ImportEvent> =>
  importOf(all, e.import)?.state === "checked"
    ? decided([e])
    : refuse("This import is not waiting for a decision any more.");

/** Drops an import of which nothing has been taken in yet. */
export const dropImport = (all: Imports, id: string): Decision<ImportEvent> =>
  ["checking", "checked"].includes(importOf(all, id)?.state ?? "")
    ? decided([{ type: "import-dropped", import: id }])
    : refuse("This import cannot be dropped any more.");
