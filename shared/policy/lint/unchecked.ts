import { cited, type Finding, type Lint } from "./finding.ts";

/** What the linter could not look at, so that silence of the report is never taken for soundness. */
export const notChecked: Lint = ({ profile, document, known }) => {
  const note = (clause: string, says: string, remedy: string): Finding => ({
    rule: "not-checked",
    grade: "note",
    clause: cited(profile, [clause]),
    says,
    remedy,
  });
  const unknown = (what: string, id: string, clause: string, file: string) =>
    note(
      clause,
      `“${id}” is no known ${what}.`,
      `Choose one of shared/policy/lint/law/${file}, or add it there.`,
    );
  if (profile.document === undefined)
    return [
      note(
        "(whole policy)",
        "The profile does not describe the document, so its references, dates, terms and duties were not checked.",
        "Add `document` to the profile: see shared/policy/guide.md.",
      ),
    ];
  const lacks = (ids: readonly { readonly id: string }[], id: string) => !ids.some((k) => k.id === id);
  return [
    ...document.sources
      .filter((s) => lacks(known.sources, s.source))
      .map((s) => unknown("source", s.source, s.clause, "sources.json")),
    ...document.duties
      .filter((d) => lacks(known.duties, d.duty))
      .map((d) => unknown("duty", d.duty, d.clause, "duties.json")),
    ...document.asks
      .filter((a) => lacks(known.fits, a.what))
      .map((a) => unknown("thing to ask", a.what, a.clause, "fits.json")),
  ];
};
