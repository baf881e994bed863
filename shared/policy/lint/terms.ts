import { monthOrDate } from "#domain/calendar/date-words.ts";
import { cited, type Lint } from "./finding.ts";

/** "Fixed-period exclusions" and "fixed period exclusion" are one term. */
const plain = (term: string): string =>
  term.toLowerCase().replaceAll(/[-–‑]/g, " ").replaceAll(/\s+/g, " ").trim().replace(/s$/, "");

/** Terms that law and guidance have given up. */
export const deadTerms: Lint = ({ profile, document, known, on }) =>
  known.deadTerms
    .filter((dead) => dead.until <= on)
    .flatMap((dead) => {
      const spellings = dead.spellings.map(plain);
      const used = document.terms.filter((t) => spellings.includes(plain(t.term)));
      const [first] = used;
      if (!first) return [];
      return [
        {
          rule: "dead-term",
          grade: "defect",
          clause: cited(
            profile,
            used.map((t) => t.clause),
          ),
          says: `“${first.term}” has not been the term since ${monthOrDate(dead.until.slice(0, 7))}.`,
          law: dead.law,
          remedy: `Write “${dead.instead}”.`,
        },
      ];
    });
