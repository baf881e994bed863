import { describe, expect, it } from "vitest";
import type { Field } from "#contracts/form.ts";
import { knownFrom } from "#contracts/known-from.ts";
import { formIds } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";

type Asked = { readonly name: string; readonly field: Field };

const asked: readonly Asked[] = formIds.flatMap((form) =>
  placementForms[form]({ ...noChoices, deciders: [{ value: "headteacher", label: "Headteacher" }] })
    .steps.flatMap((step) => step.fields)
    .map((field) => ({ name: `${form}.${field.name}`, field })),
);

const known = asked.filter(({ field }) => field.known);

/** Choices that come filled: none of them says that something is safe, seen, checked or agreed. */
const choices = [
  "meeting.review-every",
  "decision.decided-by",
  "information-shared.basis",
  "emergency-sheet.second-known",
  "emergency-sheet.needs-known",
  "emergency-sheet.risks-known",
];

/** Days on which somebody looked, agreed or was there are always asked. */
const days = [
  "decision.decided-on",
  "flexi-decision.decided-on",
  "timetable.start",
  "risk-assessment.next-on",
  "information-shared.on",
  "la-notice.on",
  "arrival.on",
];

const of = (...kinds: readonly Field["kind"][]) =>
  known.filter(({ field }) => kinds.includes(field.kind)).map(({ name }) => name);

describe("what each promise says of its fields: known from (K11)", () => {
  it("counts the fields that are asked, and those of them that are known", () => {
    expect({ known: known.length, some: asked.length > 500 }).toEqual({ known: 60, some: true });
  });

  it("fills in no judgement", () => {
    expect(of("radios", "checkboxes", "select").toSorted()).toEqual(choices.toSorted());
    expect(of("date").toSorted()).toEqual(days.toSorted());
  });

  it("fills in no narrative of another pupil: words come from this placement or the policy, a list of what to bring apart", () => {
    const words = known.filter(({ field }) => field.kind === "textarea");
    expect(
      words.map(({ field }) => field.known).filter((from) => !/^(placement|policy)\./.test(from ?? "")),
    ).toEqual(["provider.bring"]);
  });

  it("has a field for every source", () => {
    const used = new Set(known.map(({ field }) => field.known));
    expect(Object.keys(knownFrom).filter((from) => !used.has(from as keyof typeof knownFrom))).toEqual([]);
  });
});
