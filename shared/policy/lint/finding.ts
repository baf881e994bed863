import type { PolicyDocument } from "#domain/rules/policy-document.ts";
import type { LawFloor, Profile } from "#domain/rules/rules.ts";
import type { SettingName } from "#domain/rules/settings.ts";
import type { Known } from "./known.ts";

/** What the linter looks for, by id, with its heading on pages. */
export const lintRules = {
  "weaker-than-law": "Weaker than the law",
  "contradictory-dates": "Contradictory dates",
  "contradictory-words": "Contradictory words",
  "missing-reference": "Refers to what is not there",
  "outdated-source": "Cites law or guidance wrongly",
  "dead-term": "Dead term",
  "unfit-for-phase": "Does not fit the school's phase",
  "cannot-be-met": "Cannot be met",
  "wrong-duty-holder": "Duty on the wrong shoulders",
  "unfinished-text": "Text breaks off",
  silent: "Silent where the law speaks",
  "not-checked": "Could not be checked",
} as const;

export type LintRule = keyof typeof lintRules;

/**
 * `defect`: the text is wrong and has to be changed. `note`: nothing is wrong with the text, but the law adds to it,
 * or the linter could not look.
 */
export type Grade = "defect" | "note";

export type Finding = {
  readonly rule: LintRule;
  readonly grade: Grade;
  /** Of the policy: "TWE 7.7, 15.4"; for silence "TWE (no clause)". */
  readonly clause: string;
  /** One or two sentences: what is wrong. */
  readonly says: string;
  /** The clause of law concerned. */
  readonly law?: string;
  readonly remedy: string;
  readonly settings?: readonly SettingName[];
};

export type LintContext = {
  readonly profile: Profile;
  readonly document: PolicyDocument;
  readonly floor: LawFloor;
  readonly known: Known;
  /** ISO date: which law is in force. */
  readonly on: string;
};

export type Lint = (context: LintContext) => readonly Finding[];

const parted = (clauses: readonly string[]): readonly string[] => [
  ...new Set(clauses.flatMap((c) => c.split(", "))),
];

/** "TWE 7.7, 15.4": the policy's short name and each clause once. */
export const cited = (profile: Pick<Profile, "school">, clauses: readonly string[]): string => {
  const all = parted(clauses);
  const real = all.filter((c) => c !== "(no clause)");
  return `${profile.school} ${(real.length > 0 ? real : all).join(", ") || "(no clause)"}`;
};
