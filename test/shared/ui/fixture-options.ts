import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** An option of a govuk-frontend macro: a leaf, or options again. */
type Leaf = string | number | boolean | null;
export type Options = { readonly [name: string]: Option | undefined };
export type Option = Leaf | readonly Option[] | Options;
export type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

const root = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));

/** What govuk-frontend says that a component must look like, by the fixture's name. */
export const fixturesOf = (component: string): ReadonlyMap<string, Fixture> => {
  const path = join(root, "dist/govuk/components", component, "fixtures.json");
  const { fixtures } = JSON.parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  return new Map(fixtures.map((fixture) => [fixture.name, fixture]));
};

/** The options under a name; none when there are none. */
export const under = (o: Options | undefined, name: string): Options | undefined => {
  const option = o?.[name];
  return typeof option === "object" && option !== null && !Array.isArray(option)
    ? (option as Options)
    : undefined;
};

/** A list of options under a name; what is empty in it is left out, as the macros do. */
export const list = (o: Options | undefined, name: string): readonly Options[] => {
  const option = o?.[name];
  return Array.isArray(option) ? (option as readonly Options[]).filter(Boolean) : [];
};

export const text = (o: Options | undefined, name: string): string | undefined => {
  const option = o?.[name];
  return option === undefined || option === null ? undefined : String(option);
};

export const flag = (o: Options | undefined, name: string): boolean | undefined => {
  const option = o?.[name];
  return typeof option === "boolean" ? option : undefined;
};

export const number = (o: Options | undefined, name: string): number | undefined => {
  const option = o?.[name];
  return typeof option === "number" ? option : undefined;
};

/** Text is escaped, html is taken as it is: like the macros. */
export const words = (o: Options | undefined, textName = "text", htmlName = "html"): Child => {
  const html = text(o, htmlName);
  return html === undefined ? text(o, textName) : raw(html);
};

type Size = "s" | "m" | "l" | "xl";
/** "govuk-label--l" as "l". */
export const sizeOf = (o: Options | undefined): Size | undefined =>
  /--(s|m|l|xl)\b/.exec(text(o, "classes") ?? "")?.[1] as Size | undefined;

/** Options that every control has, as our props. */
export const controlProps = (o: Options) => {
  const fieldset = under(o, "fieldset");
  const heading = under(o, "label") ?? under(fieldset, "legend");
  return {
    name: text(o, "name") ?? "",
    id: text(o, "id") ?? text(o, "idPrefix"),
    label: words(heading),
    labelSize: sizeOf(heading),
    isPageHeading: flag(heading, "isPageHeading"),
    hint: words(under(o, "hint")),
    error: text(under(o, "errorMessage"), "text"),
    describedBy: text(o, "describedBy") ?? text(fieldset, "describedBy"),
    classes: text(o, "classes"),
    groupClasses: text(under(o, "formGroup"), "classes"),
  };
};
