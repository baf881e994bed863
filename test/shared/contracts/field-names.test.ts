import { describe, expect, it } from "vitest";
import { formIds } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";

/** A provider's number, its policies and their versions; a role, where the school's letter names one. */
const aboutNobody =
  /^(provider-checks (urn|your-policy|policies-where)|checks-judged policy-[a-z-]+-version|letter (report-to|responsible)-role)$/;

describe("A form of a placement", () => {
  it.each(Object.keys(placementForms))("%s names each of its fields once", (id) => {
    const names =
      placementForms[id]?.(noChoices).steps.flatMap((step) => step.fields.map((f) => f.name)) ?? [];

    expect(names).toEqual([...new Set(names)]);
  });

  it("keeps a line of text in the vault, unless it can be about nobody", () => {
    const kept = formIds.flatMap((id) =>
      placementForms[id](noChoices)
        .steps.flatMap((step) => step.fields)
        .filter((field) => field.kind === "text" && !field.private)
        .map((field) => `${id} ${field.name}`),
    );

    expect(kept.filter((each) => !aboutNobody.test(each))).toEqual([]);
  });
});
