import { expect, it } from "vitest";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { classed, type TermsForm } from "#streams/placement/terms/classed.ts";

/** What every general page asks beside its own fields. */
const ofEveryPage = ["done-on", "who", "note"];

it.each(Object.keys(classed) as TermsForm[])("(K2.1) each field of %s is classed, with its source", (id) => {
  const fields = placementForms[id](noChoices).steps.flatMap((step) => step.fields.map((f) => f.name));
  const all: Readonly<Record<string, { readonly source: string }>> = classed[id];
  const own = id === "evidence-o18-journey" ? fields.filter((f) => !ofEveryPage.includes(f)) : fields;
  expect(own.filter((name) => !all[name])).toEqual([]);
  for (const { source } of Object.values(all)) expect(source).not.toBe("");
});
