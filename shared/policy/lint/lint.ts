import type { PolicyDocument } from "#domain/rules/policy-document.ts";
import type { LawFloor, Profile } from "#domain/rules/rules.ts";
import { contradictoryDates } from "./dates.ts";
import { wrongDutyHolders } from "./duties.ts";
import type { Finding, Lint } from "./finding.ts";
import { misfits } from "./fit.ts";
import { type Known, knownLaw } from "./known.ts";
import { missingReferences, unlistedClauses } from "./references.ts";
import { silentOnLaw } from "./silent.ts";
import { outdatedSources } from "./sources.ts";
import { contradictoryWords } from "./statements.ts";
import { deadTerms } from "./terms.ts";
import { notChecked } from "./unchecked.ts";
import { unfinishedText } from "./unfinished.ts";
import { weakerThanLaw } from "./weaker.ts";

const rules: readonly Lint[] = [
  weakerThanLaw,
  wrongDutyHolders,
  contradictoryDates,
  contradictoryWords,
  missingReferences,
  outdatedSources,
  deadTerms,
  misfits,
  unfinishedText,
  silentOnLaw,
  unlistedClauses,
  notChecked,
];

const nothing: PolicyDocument = {
  parts: [],
  references: [],
  sources: [],
  dates: [],
  terms: [],
  duties: [],
  asks: [],
  statements: [],
  unfinished: [],
};

export type LintAsked = {
  readonly floor: LawFloor;
  /** ISO date: which law is in force. */
  readonly on: string;
  readonly known?: Known;
};

/** Everything that the linter finds in a policy, defects first; every rule works from the profile's data alone. */
export const lintProfile = (profile: Profile, asked: LintAsked): readonly Finding[] => {
  const context = {
    profile,
    document: profile.document ?? nothing,
    floor: asked.floor,
    known: asked.known ?? knownLaw(),
    on: asked.on,
  };
  const all = rules.flatMap((rule) => rule(context));
  return [...all.filter((f) => f.grade === "defect"), ...all.filter((f) => f.grade === "note")];
};
