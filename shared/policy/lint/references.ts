import type { Profile } from "#domain/rules/rules.ts";
import { cited, type Lint } from "./finding.ts";

const sectionOf = (part: string): string => part.split(".")[0] ?? part;

/** "8.9" exists if it is listed, or if section 8 is listed as a whole. */
const exists = (to: string, parts: readonly string[]): boolean => {
  if (parts.includes(to)) return true;
  const section = sectionOf(to);
  return parts.includes(section) && !parts.some((p) => p !== section && sectionOf(p) === section);
};

const named = (to: string): string =>
  /^\d/.test(to) ? `section ${to}` : to.charAt(0).toLowerCase() + to.slice(1);

/** Sections and appendices that the text points to and does not have. */
export const missingReferences: Lint = ({ profile, document }) =>
  [...Map.groupBy(document.references, (r) => r.to)]
    .filter(([to]) => !exists(to, document.parts))
    .map(([to, all]) => ({
      rule: "missing-reference",
      grade: "defect",
      clause: cited(
        profile,
        all.map((r) => r.clause),
      ),
      says: `The policy refers to ${named(to)}, which it does not have.`,
      remedy: `Add ${named(to)}, or point to where the matter is dealt with.`,
    }));

/** The numbered places of "8.2-8.5, 9" as 8.2, 8.5, 9; "(whole policy)" and "cover" have none. */
const numbersOf = (clause: string): readonly string[] =>
  clause.split(/[,\s-]+/).filter((c) => /^\d+(\.\d+)*$/.test(c));

const citedBy = ({ settings, obligations }: Profile): readonly string[] => [
  ...Object.values(settings)
    .flat()
    .map((s) => s.clause),
  ...Object.values(obligations).map((o) => o.clause),
];

/** Clauses that the profile itself cites and its `document.parts` does not list: a slip in the profile's data. */
export const unlistedClauses: Lint = ({ profile, document }) => {
  if (document.parts.length === 0) return [];
  const unlisted = new Set(
    citedBy(profile)
      .flatMap(numbersOf)
      .filter((c) => !exists(c, document.parts)),
  );
  return [...unlisted].map((clause) => ({
    rule: "not-checked",
    grade: "note",
    clause: cited(profile, [clause]),
    says: `The profile cites ${clause}, which is not among the document's parts.`,
    remedy: "Correct the clause in the profile, or add the section to `document.parts`.",
  }));
};
