import { parse } from "parse5";
import { attribute, type Element } from "#test/journeys/html.ts";

type Node = Element["childNodes"][number];

/** What somebody looks at in a form: one question, whatever boxes it has; a date is one. */
export type Control = {
  readonly name: string;
  readonly kind: "text" | "date" | "one-of" | "several";
  /** What it holds as it stands. */
  readonly holds: readonly string[];
};

export type PageForm = {
  readonly action: string;
  /** Everything that its first button would send. */
  readonly sent: readonly (readonly [string, string])[];
  /** Questions in sight, after what is chosen in `sent`. */
  readonly controls: readonly Control[];
  /** Lines that say what is known, to be read and confirmed. */
  readonly read: readonly string[];
};

const isElement = (node: Node): node is Element => "attrs" in node;

const inside = (element: Element): readonly Element[] =>
  element.childNodes.filter(isElement).flatMap((e) => [e, ...inside(e)]);

const has = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(/\s+/).includes(name);

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

type Chosen = Readonly<Record<string, readonly string[]>>;

const dateName = /^(.+)-(day|month|year)$/;

/** A choice opens what hangs on it; a closed fold shows nothing but its line. */
const inSight = (element: Element, chosen: Chosen, opened: ReadonlySet<string>): readonly Element[] =>
  element.childNodes.filter(isElement).flatMap((e): readonly Element[] => {
    if (e.tagName === "details" && attribute(e, "open") === undefined)
      return [e, ...e.childNodes.filter(isElement).filter((c) => c.tagName === "summary")];
    const id = attribute(e, "id") ?? "";
    if (id.startsWith("conditional-") && !opened.has(id)) return [];
    return [e, ...inSight(e, chosen, opened)];
  });

const isInput = (e: Element): boolean =>
  /^(input|select|textarea)$/.test(e.tagName) &&
  !/^(hidden|submit|button)$/.test(attribute(e, "type") ?? "") &&
  attribute(e, "name") !== undefined;

const typeOf = (e: Element): string => (e.tagName === "input" ? (attribute(e, "type") ?? "text") : e.tagName);

const sentBy = (e: Element): string => {
  if (e.tagName === "textarea") return textOf(e);
  if (e.tagName !== "select") return attribute(e, "value") ?? "";
  const options = inside(e).filter((o) => o.tagName === "option");
  const at = options.find((o) => attribute(o, "selected") !== undefined) ?? options[0];
  return at ? (attribute(at, "value") ?? "") : "";
};

const isChoice = (e: Element): boolean => /^(radio|checkbox)$/.test(typeOf(e));

const isChosen = (e: Element, chosen: Chosen): boolean => {
  const name = attribute(e, "name") ?? "";
  const values = chosen[name];
  return values ? values.includes(sentBy(e)) : attribute(e, "checked") !== undefined;
};

const kindOf = (e: Element): Control["kind"] => {
  if (typeOf(e) === "radio") return "one-of";
  if (typeOf(e) === "checkbox") return "several";
  return dateName.test(attribute(e, "name") ?? "") ? "date" : "text";
};

const controlName = (e: Element): string => {
  const name = attribute(e, "name") ?? "";
  return dateName.exec(name)?.[1] ?? name;
};

const controlsOf = (seen: readonly Element[], chosen: Chosen): readonly Control[] => {
  const found = new Map<string, Control>();
  for (const e of seen.filter(isInput)) {
    const name = controlName(e);
    const before = found.get(name)?.holds ?? [];
    const own = isChoice(e) ? (isChosen(e, chosen) ? [sentBy(e)] : []) : sentBy(e) ? [sentBy(e)] : [];
    found.set(name, { name, kind: kindOf(e), holds: [...before, ...own] });
  }
  return [...found.values()];
};

const formsIn = (html: string): readonly Element[] => {
  const all = parse(html)
    .childNodes.filter(isElement)
    .flatMap((e) => [e, ...inside(e)]);
  const main = all.find((e) => e.tagName === "main");
  return main ? inside(main).filter((e) => e.tagName === "form" && attribute(e, "method") === "post") : [];
};

const formOf = (e: Element, chosen: Chosen): PageForm => {
  const inputs = inside(e).filter((i) => /^(input|select|textarea)$/.test(i.tagName) && attribute(i, "name"));
  const opened = new Set(
    inputs
      .filter((i) => isChoice(i) && isChosen(i, chosen))
      .flatMap((i) => attribute(i, "data-aria-controls") ?? []),
  );
  const seen = inSight(e, chosen, opened);
  const sent = inputs
    .filter((i) => !isChoice(i) || isChosen(i, chosen))
    .map((i): readonly [string, string] => {
      const name = attribute(i, "name") ?? "";
      return [name, isChoice(i) ? sentBy(i) : (chosen[name]?.[0] ?? sentBy(i))];
    });
  const button = inside(e).find((b) => b.tagName === "button");
  const pressed = button && attribute(button, "name");
  return {
    action: attribute(e, "action") ?? "",
    sent: pressed ? [...sent, [pressed, attribute(button, "value") ?? ""]] : sent,
    controls: controlsOf(seen, chosen),
    read: seen.flatMap((each) => attribute(each, "data-known") ?? []),
  };
};

/** The forms of a page's main part, as they stand after what was chosen and typed (by the names of inputs). */
export const formsOn = (html: string, chosen: Chosen = {}): readonly PageForm[] =>
  formsIn(html).map((e) => formOf(e, chosen));

/** Where the page's own links lead. */
export const hrefsOn = (html: string): readonly string[] => {
  const all = parse(html)
    .childNodes.filter(isElement)
    .flatMap((e) => [e, ...inside(e)]);
  return all
    .filter((e) => e.tagName === "a" && !has(e, "govuk-skip-link"))
    .map((e) => (attribute(e, "href") ?? "").replace(/#.*$/, ""))
    .filter((href) => href.startsWith("/"));
};
