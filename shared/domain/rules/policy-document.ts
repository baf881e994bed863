import type { SettingName } from "./settings.ts";
import type { Party } from "./settings-values.ts";

/** A sentence of a policy on a setting, where the text says more than one thing of it. */
export type WrittenStatement = {
  readonly setting: SettingName;
  /** A value of that setting. */
  readonly is: unknown;
  readonly clause: string;
};

/** Law or guidance that the text cites; `source` is an id of `lint/law/sources.json`. */
export type CitedSource = {
  readonly source: string;
  /** As the text dates it: "2024", "2025-01". */
  readonly dated?: string;
  readonly clause: string;
};

/** Something that the text asks of every placement; `what` is an id of `lint/law/fits.json`. */
export type WrittenAsk = {
  readonly what: string;
  /** Asked even of a provider that is no school. */
  readonly ofEveryProvider?: boolean;
  readonly clause: string;
};

/** What a policy's text is like, apart from what it promises: plain facts, each with its clause, for the linter. */
export type PolicyDocument = {
  /** Sections and appendices that the text has: "1", "8.9", "Appendix 1". A section stands for what is inside it. */
  readonly parts: readonly string[];
  /** Sections and appendices that the text points to. */
  readonly references: readonly { readonly to: string; readonly clause: string }[];
  readonly sources: readonly CitedSource[];
  /** Months or days ("2026-09") that the text gives for one event. */
  readonly dates: readonly { readonly of: "next-review"; readonly is: string; readonly clause: string }[];
  /** Words of law and procedure, as the text spells them. */
  readonly terms: readonly { readonly term: string; readonly clause: string }[];
  /** On whom the text puts a duty; `duty` is an id of `lint/law/duties.json`. */
  readonly duties: readonly { readonly duty: string; readonly on: Party; readonly clause: string }[];
  readonly asks: readonly WrittenAsk[];
  readonly statements: readonly WrittenStatement[];
  /** Clauses whose text breaks off. */
  readonly unfinished: readonly { readonly clause: string }[];
};
