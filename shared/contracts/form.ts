import type { KnownFrom } from "./known-from.ts";
import type { ReadBy } from "./read-by.ts";

/**
 * A form is data: from one description come its pages, its zod schema (the same for a browser and for JSON),
 * its "check answers" page and its entry in /openapi.json.
 */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

type FieldBase = {
  /** Key in JSON, name in HTML; kebab-case. */
  readonly name: string;
  /** The question or label, sentence case, no colon. */
  readonly label: string;
  readonly hint?: string;
  /** Optional fields say "(optional)" after their label. */
  readonly optional?: true;
  /** Words about a person or a name: kept in the vault, never in commits, runs, logs or URLs. */
  readonly private?: true;
  /**
   * Shown and asked only when another field of the same step holds one of these values (conditional reveal). `orEmpty`: also
   * while that field is left empty, so that what is usual stands open on the page.
   */
  readonly when?: { readonly field: string; readonly is: readonly string[]; readonly orEmpty?: true };
  /** The sentence when it is missing, e.g. "Enter the date of the meeting". */
  readonly missing: string;
  /** Where the record has the answer: it comes filled, with its source, to be confirmed or changed. */
  readonly known?: KnownFrom;
  /** Left empty, the usual is meant: it stands in a fold, so that nobody has to look at it who has nothing to say. */
  readonly seldom?: true;
};

export type Field = FieldBase &
  (
    | {
        readonly kind: "text";
        readonly max?: number;
        readonly autocomplete?: string;
        readonly readBy: ReadBy;
      }
    /** Free words, and how somebody is reached, are always about a person. */
    | { readonly kind: "textarea"; readonly max?: number; readonly readBy: ReadBy; readonly private: true }
    | { readonly kind: "email"; readonly private: true }
    | { readonly kind: "tel"; readonly private: true }
    /** An ISO date "2026-11-03"; in HTML three boxes `{name}-day`, `{name}-month`, `{name}-year`. */
    | { readonly kind: "date" }
    /** "HH:MM", 24 hours, Europe/London wall clock. */
    | { readonly kind: "time" }
    /** When the sessions of a day begin and end, "09:15-12:00, 12:45-14:45"; one stretch or two. */
    | { readonly kind: "hours" }
    | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly unit?: string }
    /** One choice, nothing preselected. */
    | { readonly kind: "radios"; readonly options: readonly Option[]; readonly inline?: true }
    | { readonly kind: "select"; readonly options: readonly Option[] }
    /** Any number of choices (at least one unless optional); an array in JSON. */
    | { readonly kind: "checkboxes"; readonly options: readonly Option[] }
  );

export type Step = {
  /** kebab-case; part of the page's path. */
  readonly id: string;
  readonly title: string;
  /** A short text above the questions. */
  readonly lead?: string;
  readonly fields: readonly Field[];
};

export type Form = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
  /** What the last button says, e.g. "Record the decision". */
  readonly submit: string;
};

export type AnswerValue = string | number | readonly string[];
/** Valid answers by field name; a field that was not asked or left empty is absent. */
export type Answers = Readonly<Record<string, AnswerValue>>;
/** What was typed, as it was typed, so that a refused form can be shown again with everything kept. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
/** Errors by field name (`date` fields may name a part, e.g. `start-day`), in the order of the fields. */
export type FieldError = { readonly field: string; readonly message: string };
