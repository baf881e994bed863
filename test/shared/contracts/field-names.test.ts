import { describe, expect, it } from "vitest";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";

describe("A form of a placement", () => {
  it.each(Object.keys(placementForms))("%s names each of its fields once", (id) => {
    const names =
      placementForms[id]?.(noChoices).steps.flatMap((step) => step.fields.map((f) => f.name)) ?? [];

    expect(names).toEqual([...new Set(names)]);
  });
});
