import type { Field, Option } from "#contracts/form.ts";
import { allChecks, mayBeHeld } from "#domain/provider-checks.ts";
import { routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { formIds } from "#ids/promise-id.ts";
import { plannedTerms } from "#streams/placement/consent/agreed-terms.ts";
import { type FormChoices, noChoices } from "../choices.ts";
import { placementForms } from "../forms.ts";

/** Stands for every option that a school's own data makes: what it is cannot be known here. */
const anyOption: readonly Option[] = [{ value: "*", label: "" }];

const everything: FormChoices = {
  ...noChoices,
  providers: anyOption,
  asked: anyOption,
  toReply: anyOption,
  parents: anyOption,
  waiting: anyOption,
  atOdds: anyOption,
  readersInNeed: anyOption,
  waivable: anyOption,
  visitActions: anyOption,
  papers: anyOption,
  deciders: anyOption,
  consultees: anyOption,
  governors: anyOption,
  plan: { reviews: true, ehcp: true, terms: plannedTerms },
};

const heldChecks = allChecks.filter(mayBeHeld);

const heldLines = heldChecks.map((check) => ({ check, on: "2026-09-01", until: "2027-08-31" }));

const isRoute = (key: string): key is Route => key in routeNames;

/** Every way in which a form can be asked, as far as its questions hang on it. */
const ways: readonly FormChoices[] = Object.keys(routeNames)
  .filter(isRoute)
  .flatMap((route) =>
    (["maintained", "academy"] as const).flatMap((schoolType) =>
      [true, false].flatMap((yes) =>
        (["head-decides", "stop-direction-open", "stop"] as const).map((onRefusal) => ({
          ...everything,
          route,
          routes: Object.keys(routeNames).map((value) => ({ value, label: "" })),
          schoolType,
          consulted: yes,
          spared: yes ? [] : heldChecks,
          judging: { held: yes ? [] : heldLines, thisPupil: !yes },
          mailsAuthority: yes,
          deciders: yes ? everything.deciders : [],
          onRefusal,
        })),
      ),
    ),
  );

const union = (values: readonly string[]): string =>
  values.length === 0 || values.includes("*") ? "string" : values.map((v) => JSON.stringify(v)).join(" | ");

const typeOf = (asked: readonly Field[]): string => {
  const kinds = new Set(asked.map((f) => (f.kind === "select" ? "radios" : f.kind)));
  const values = [
    ...new Set(asked.flatMap((f) => ("options" in f ? f.options.map((o) => o.value) : []))),
  ].toSorted();
  const types = [...kinds].map((kind) => {
    if (kind === "number") return "number";
    if (kind === "radios") return union(values);
    if (kind === "checkboxes") return `readonly (${union(values)})[]`;
    return "string";
  });
  return [...new Set(types)].join(" | ");
};

/** How TypeScript writes "any text here". */
const anything = ["$", "{string}"].join("");

/** A field of its own for each of the school's options, such as the day on which each decided, is known by its end. */
const keyOf = (name: string, type: string): string =>
  name.includes("*")
    ? `[each: \`${name.split("*").join(anything)}\`]: ${type}`
    : `${JSON.stringify(name)}?: ${type}`;

const fieldsOf = (form: (choices: FormChoices) => { steps: readonly { fields: readonly Field[] }[] }) =>
  Map.groupBy(
    ways.flatMap((way) => form(way).steps.flatMap((step) => step.fields)),
    (field) => field.name,
  );

const block = (name: string, lines: readonly string[]): string =>
  `  readonly ${JSON.stringify(name)}: {${lines.length === 0 ? "" : `\n${lines.map((l) => `    ${l}\n`).join("")}  `}};\n`;

/** The TypeScript that says what each form of a placement can be answered with. Words about people are in the vault. */
export const answerTypes = (): string => {
  const open: string[] = [];
  for (const id of formIds) {
    const fields = [...fieldsOf(placementForms[id])];
    open.push(
      block(
        id,
        fields
          .filter(([, asked]) => asked.some((f) => !f.private))
          .map(([name, asked]) => `readonly ${keyOf(name, typeOf(asked))};`),
      ),
    );
  }
  return `// Made from the forms' definitions by \`npm run answers\`: change those.

/** The plain facts that each form of a placement can hold; one that was not asked, or was left empty, is absent. */
export type AnswersOf = {
${open.join("")}};
`;
};
