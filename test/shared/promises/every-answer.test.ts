import { expect, it } from "vitest";
import { type FormId, isFormId } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { codeFiles } from "#test/architecture/files.ts";

const sources = codeFiles().filter(({ path }) => /^(shared|functions)\//.test(path));

/** Where the fields of a form are written: its own folder, and the shapes that several forms share. */
const writtenIn = (form: FormId): string =>
  sources
    .filter(({ path }) => path.includes(`/${form}/form`) || path.startsWith("shared/contracts/forms/"))
    .map(({ text }) => text)
    .join("\n");

const asks = (form: FormId, field: string): boolean =>
  placementForms[form](noChoices).steps.some((step) => step.fields.some(({ name }) => name === field)) ||
  writtenIn(form).includes(`"${field}"`);

type Read = { readonly path: string; readonly form: string; readonly field: string };

const named = ({ path, text }: { readonly path: string; readonly text: string }): readonly Read[] => [
  ...[...text.matchAll(/answerOf\(\s*[\w.]+,\s*"([a-z0-9-]+)",\s*"([a-z0-9-]+)"/g)].map(
    ([, form = "", field = ""]) => ({ path, form, field }),
  ),
  // What must hold of an entry is said in its promise's own folder.
  ...[...text.matchAll(/notAfterToday\("([a-z0-9-]+)"/g)].map(([, field = ""]) => ({
    path,
    form: /^shared\/promises\/[a-z-]+\/([a-z0-9-]+)\/fits\.ts$/.exec(path)?.[1] ?? "",
    field,
  })),
];

it("Every answer that is read by its name is asked by its form", () => {
  const reads = sources.flatMap(named);

  expect(reads.length).toBeGreaterThan(20);
  expect(reads.filter(({ form, field }) => isFormId(form) && !asks(form, field))).toEqual([]);
});
