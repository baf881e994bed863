import { counted, longDate } from "#domain/calendar/date-words.ts";
import type { Profile } from "#domain/rules/rules.ts";
import { type Finding, lintRules } from "./finding.ts";

/** One policy with what the linter found in it: what the page and the command line both show. */
export type LintReport = {
  readonly profile: Pick<Profile, "id" | "school" | "title" | "version">;
  /** ISO date of the law that it was held against. */
  readonly on: string;
  readonly defects: readonly Finding[];
  readonly notes: readonly Finding[];
};

export const lintReport = (profile: Profile, findings: readonly Finding[], on: string): LintReport => {
  const { id, school, title, version } = profile;
  return {
    profile: { id, school, title, version },
    on,
    defects: findings.filter((f) => f.grade === "defect"),
    notes: findings.filter((f) => f.grade === "note"),
  };
};

const law = ({ law }: Finding): readonly string[] => (law === undefined ? [] : [`   Law: ${law}`]);

const defectLines = (f: Finding, index: number): readonly string[] => [
  `${index + 1}. ${lintRules[f.rule]}: ${f.clause}`,
  `   ${f.says}`,
  ...law(f),
  `   Remedy: ${f.remedy}`,
  "",
];

const noteLine = (f: Finding): string =>
  `- ${lintRules[f.rule]}, ${f.clause}: ${f.says}${f.law === undefined ? "" : ` [${f.law}]`}`;

/** The report as text for the command line. */
export const reportText = ({ profile, on, defects, notes }: LintReport): string =>
  [
    `${profile.school}: ${profile.title} (${profile.id}, version ${profile.version})`,
    `Held against the law of ${longDate(on)}: ${counted(defects.length, "defect")}, ${counted(notes.length, "note")}.`,
    "",
    ...defects.flatMap(defectLines),
    ...(notes.length === 0
      ? []
      : [
          "Notes: nothing here is wrong with the text. Waymark keeps to the law.",
          ...notes.map(noteLine),
          "",
        ]),
  ].join("\n");
