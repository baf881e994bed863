import type { Cite } from "#domain/rules/rules.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";

/** How a promise stands, the most telling first: this is the order in which a pack lists them. */
export const standings = [
  "missing",
  "asked",
  "to-do",
  "done-late",
  "done",
  "kept",
  "in-register",
  "waived",
  "not-applicable",
] as const;

export type LineStanding = (typeof standings)[number];

export const standingWords: Readonly<Record<LineStanding, string>> = {
  missing: "Missing: overdue",
  asked: "Asked, not answered yet",
  "to-do": "Still to do",
  "done-late": "Done, late",
  done: "Done",
  kept: "Kept day by day, nothing open",
  "in-register": "In the school’s own register",
  waived: "Waived",
  "not-applicable": "Does not apply",
};

/** One promise of a pack: what is owed by which clause, by when, done when by whom, and the evidence. */
export type EvidenceLine = {
  /** Placement or provider; "" for the school itself. */
  readonly of: string;
  /** Whose it is, in words: the pupil, the provider, the school. */
  readonly whose: string;
  readonly key: string;
  readonly id: ObligationId;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly owner: string;
  readonly standing: LineStanding;
  /** ISO dates, or "". */
  readonly due: string;
  readonly done: string;
  readonly by: string;
  /** What proves it: the record in the ledger, files. */
  readonly evidence: readonly string[];
  /** Why it does not apply, was waived, or is not done. */
  readonly why: string;
};

export const clauseWords = ({ clause, replaced }: Cite): string =>
  replaced ? `${clause} (a newer edition was not read yet)` : clause;

export const standingOf = ({ state, late }: Pick<Obligation, "state" | "late">): LineStanding => {
  switch (state) {
    case "owed":
      return late ? "missing" : "to-do";
    case "asked":
      return late ? "missing" : "asked";
    case "met":
      return late ? "done-late" : "done";
    default:
      return state;
  }
};

/** Missing things first, then by when they were due. */
export const missingFirst = (a: EvidenceLine, b: EvidenceLine): number =>
  standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
  (a.due || "9999").localeCompare(b.due || "9999") ||
  Number(a.id.slice(1)) - Number(b.id.slice(1));
