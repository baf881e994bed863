import { describe, expect, it } from "vitest";
import { formIds } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { isWords } from "../words/reading.ts";

describe("What is typed outside of the vault", () => {
  it("says nothing of a person: numbers of papers, and titles of jobs", () => {
    const open = formIds.flatMap((form) =>
      placementForms[form](noChoices)
        .steps.flatMap((s) => s.fields)
        .filter((f) => isWords(f) && !f.private)
        .map((f) => f.name.replace(/^policy-.*-version$/, "policy-version")),
    );
    expect([...new Set(open)]).toEqual(["urn", "policy-version", "report-to-role", "responsible-role"]);
  });
});
