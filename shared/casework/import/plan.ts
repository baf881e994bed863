import type { Answers } from "#contracts/form.ts";
import type { Contact } from "#domain/contact.ts";

/** Something that an import would change, with its words; it can be refused by its key. */
export type Change = {
  readonly key: string;
  readonly what:
    | "name"
    | "born"
    | "upn"
    | "year"
    | "equality"
    | "statuses"
    | "contact-new"
    | "contact-changed"
    | "contact-tightened"
    | "left"
    | "moves-up"
    | "person"
    | "roles"
    | "suspension"
    | "placement";
  readonly says: string;
};

/** Something that only a person can say, and the ways in which it can be said. */
export type ImportQuestion = {
  readonly key: string;
  readonly says: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A contact to be recorded: a new one, or one on record that changes. */
export type PlannedContact = {
  readonly key: string;
  readonly contact?: string;
  readonly answers: Answers;
  /** The question that says whether it is taken in; absent where none is asked. */
  readonly question?: string;
};

/** One of whom or which a plan says what is to be done, whatever is imported. */
export type Planned = {
  readonly key: string;
  readonly lines: readonly number[];
  readonly name: string;
  /** More of a new one, in a few words. */
  readonly says?: string;
  /** Not on record yet; absent: so where `pupil` is. */
  readonly fresh?: boolean;
  /** The pupil on record whom it is about; absent for a new one. */
  readonly pupil?: string;
  /** The question whose answer says what becomes of it. */
  readonly question?: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly questions: readonly ImportQuestion[];
  readonly changes: readonly Change[];
};

/** A child of the sheet, and what is to be done about it. */
export type PlannedChild = Planned & {
  /** The pupil form's answers as the sheet has them, and as they are on record. */
  readonly answers: Answers;
  readonly before?: Answers;
  readonly statuses: readonly string[];
  readonly contacts: readonly PlannedContact[];
  /** Another child who may be the same: whether it is, is asked under `question`. */
  readonly perhaps?: string;
};

/** What an import would do, whole, before anything is done. */
export type Plan<P extends Planned = Planned> = {
  readonly children: readonly P[];
  /** Who is on record, and not in a sheet that has everybody. */
  readonly left: readonly P[];
  /** What else is to be seen to, in sentences. */
  readonly notes?: readonly string[];
};

export type PlanCounts = {
  readonly lines: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly left: number;
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
  /** Differences to pupils on record, each of which can be refused. */
  readonly differences: number;
};

export const isNew = (c: Planned): boolean => c.fresh ?? c.pupil === undefined;

export const countsOfPlan = ({ children, left }: Plan, lines: number): PlanCounts => {
  const good = children.filter((c) => c.errors.length === 0);
  return {
    lines,
    fresh: good.filter(isNew).length,
    changed: good.filter((c) => !isNew(c) && c.changes.length > 0).length,
    same: good.filter((c) => !isNew(c) && c.changes.length === 0 && c.questions.length === 0).length,
    left: left.length,
    errors: children.length - good.length,
    warnings: children.filter((c) => c.warnings.length > 0).length,
    questions: good.reduce((sum, c) => sum + c.questions.length, 0),
    differences: [...good, ...left].reduce((sum, c) => sum + c.changes.length, 0),
  };
};

/** Words of a restriction that a sheet brings: what is behind it, the safeguarding lead finds out. */
export const restrictionWords = (asOf: string): string =>
  `Restricted in the school’s own system, by its export of ${asOf}. The order itself is to be seen.`;

export type Relationship = Contact["relationship"];
