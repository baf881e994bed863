import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import type { FieldError, Typed } from "#contracts/form.ts";
import { checkAnswers } from "#contracts/form-schema.ts";
import { rawFromTyped, typedFromAnswers } from "#contracts/form-typed.ts";
import { answerText } from "#ui/form/answer-text.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { FormPage, Questions } from "#ui/form.tsx";
import { renderFragment } from "#ui/render.ts";
import { everyKind, good } from "../contracts/form-samples.ts";
import { elementsOf } from "./elements.ts";

const page = (typed: Typed = {}, errors: readonly FieldError[] = []) =>
  renderFragment(
    <FormPage
      title="Plan the placement"
      fields={everyKind}
      action="/plan"
      csrf="token-1"
      command="command-1"
      typed={typed}
      errors={errors}
      submit="Save the plan"
    />,
  );

describe("a form's page", () => {
  it("posts its command once and carries its token", async () => {
    const all = elementsOf(await page());
    expect(all.filter((el) => el.tag === "form")).toMatchObject([
      { method: "post", action: "/plan", novalidate: "" },
    ]);
    expect(all.filter((el) => el.type === "hidden").map((el) => [el.name, el.value])).toEqual([
      ["csrf", "token-1"],
      ["command", "command-1"],
    ]);
  });

  it("chooses nothing for the reader", async () => {
    const all = elementsOf(await page());
    expect(all.filter((el) => el.checked !== undefined)).toEqual([]);
    expect(all.filter((el) => el.selected !== undefined).map((el) => el.value)).toEqual([""]);
  });

  it("has every question once, each id once, and every label at a control that is there", async () => {
    const all = elementsOf(await page());
    const ids = all.flatMap((el) => (el.id === undefined ? [] : [el.id]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all.filter((el) => el.tag === "label")) expect(ids).toContain(label.for);
    for (const { name, kind } of everyKind)
      expect(
        all.some((el) => el.name === (kind === "date" ? `${name}-day` : name)),
        name,
      ).toBe(true);
  });

  it("stands a conditional question under the choice that asks it", async () => {
    const all = elementsOf(await page());
    expect(all.find((el) => el.value === "no" && el.name === "agreed")?.["data-aria-controls"]).toBe(
      "conditional-agreed-2",
    );
    expect(all.find((el) => el.id === "conditional-agreed-2")?.class).toContain("conditional--hidden");
  });

  it("shows again what was typed, with each error at its field and a link to it", async () => {
    const typed = {
      ...typedFromAnswers(everyKind, good),
      "start-month": "13",
      called: "",
      mail: "ada at example",
    };
    const checked = checkAnswers(everyKind, rawFromTyped(everyKind, typed));
    const errors = checked.kind === "refused" ? checked.errors : [];
    const html = await page(typed, errors);
    const all = elementsOf(html);
    expect(all.filter((el) => el.tag === "a").map((el) => el.href)).toEqual([
      "#called",
      "#mail",
      "#start-month",
    ]);
    const ids = all.map((el) => el.id);
    for (const { href } of all.filter((el) => el.tag === "a")) expect(ids).toContain(href?.slice(1));
    expect(all.find((el) => el.id === "mail")).toMatchObject({
      value: "ada at example",
      "aria-describedby": "mail-error",
    });
    expect(all.find((el) => el.id === "start-month")?.class).toContain("govuk-input--error");
    expect(all.find((el) => el.id === "start-day")?.class).not.toContain("govuk-input--error");
    expect(html.match(/Enter the person’s name/g)).toHaveLength(2);
  });

  it("makes the only question the heading", async () => {
    const fields = everyKind.filter((field) => field.name === "agreed" || field.name === "why-not");
    const html = await renderFragment(
      <FormPage title="Consent" fields={fields} action="/c" csrf="t" command="c" submit="Send your answer" />,
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<h1 class="govuk-fieldset__heading">Do you agree?</h1>');
  });

  it("tells two forms on one page apart by their ids", async () => {
    const all = elementsOf(await renderFragment(<Questions fields={everyKind} idPrefix="second-" />));
    expect(
      all
        .flatMap((el) => el.id ?? [])
        .every((id) => id.startsWith("second-") || id.startsWith("conditional-second-")),
    ).toBe(true);
  });
});

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  "</textarea><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "javascript:alert(1)",
  '" autofocus onfocus=alert(1) x="',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "{{constructor.constructor('alert(1)')()}}",
  "<!--<script>-->",
  "\u2028</script>\u2029",
];

describe.each(hostile)("hostile words in every field: %s", (words) => {
  const typed: Typed = Object.fromEntries(
    everyKind.flatMap(({ name, kind }) =>
      kind === "date" ? ["day", "month", "year"].map((part) => [`${name}-${part}`, words]) : [[name, words]],
    ),
  );
  const errors = everyKind.map(({ name }) => ({ field: name, message: words }));

  it("stay words: no element, no handler, no address comes of them", async () => {
    const all = elementsOf(await page(typed, errors));
    expect(all.filter((el) => ["script", "img", "svg"].includes(el.tag))).toEqual([]);
    expect(all.flatMap((el) => Object.keys(el)).filter((name) => name.startsWith("on"))).toEqual([]);
    expect(all.filter((el) => el.tag === "a" && !el.href?.startsWith("#"))).toEqual([]);
    expect(all.find((el) => el.id === "called")?.value).toBe(words);
  });

  it("stay words on the page that checks the answers", async () => {
    const fields = everyKind.filter((field) => field.kind === "text" || field.kind === "textarea");
    const answers = Object.fromEntries(fields.map(({ name }) => [name, words]));
    const html = await renderFragment(
      <CheckAnswers steps={[{ id: "s", title: words, fields }]} answers={answers} />,
    );
    expect(elementsOf(html).filter((el) => ["script", "img", "svg"].includes(el.tag))).toEqual([]);
    expect(parseFragment(html).childNodes.length).toBeGreaterThan(0);
  });
});

describe("checking answers", () => {
  it("shows what was asked, in words, with a way to change each", async () => {
    const steps = [{ id: "all", title: "The plan", fields: everyKind }];
    const html = await renderFragment(
      <CheckAnswers
        steps={steps}
        answers={good}
        changeHref={(step, field) => `/plan/${step.id}#${field.name}`}
      />,
    );
    expect(html).toContain("Tuesday 3 November 2026");
    expect(html).toContain("9:15am");
    expect(html).toContain("12 minutes");
    expect(html).toContain("Not answered");
    expect(html).not.toContain("Why not?");
    expect(elementsOf(html).filter((el) => el.tag === "a")).toHaveLength(everyKind.length - 1);
  });

  it.each([
    [
      {
        kind: "checkboxes",
        options: [
          { value: "a", label: "One" },
          { value: "b", label: "Two" },
        ],
      },
      ["a", "b"],
      "One, Two",
    ],
    [{ kind: "number", unit: "£" }, 1200, "£1,200"],
    [{ kind: "time" }, "12:00", "midday"],
    [{ kind: "time" }, "00:05", "12:05am"],
  ] as const)("says %j %j as %s", (kind, value, words) => {
    expect(answerText({ name: "n", label: "N", missing: "Enter n", ...kind }, value)).toBe(words);
  });
});
