import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

const under = (node: Node): readonly Element[] => [
  ...("attrs" in node ? [node] : []),
  ...("childNodes" in node ? node.childNodes.flatMap(under) : []),
];

/** Every element of a page, in its order. */
export const elementsOf = (html: string): readonly Element[] => under(parse(html));

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Where a page's links lead on its own origin: path and query. */
export const linksOf = (html: string): readonly string[] => [
  ...new Set(
    elementsOf(html)
      .filter((e) => e.tagName === "a")
      .map((e) => attribute(e, "href") ?? "")
      .filter((href) => href.startsWith("/"))
      .map((href) => href.replace(/#.*$/, "")),
  ),
];

const loads: Readonly<Record<string, string>> = {
  script: "src",
  link: "href",
  img: "src",
  iframe: "src",
  form: "action",
  source: "src",
};

/** What the content policy would block, or what would come from elsewhere. */
const faultOf = (e: Element): string | undefined => {
  if (e.tagName === "style") return "an inline style sheet";
  if (e.tagName === "script" && !attribute(e, "src")) return "an inline script";
  const own = e.attrs.find(({ name }) => name === "style" || name.startsWith("on"));
  if (own) return `${e.tagName} with ${own.name}="${own.value}"`;
  const from = attribute(e, loads[e.tagName] ?? "");
  if (from && !/^\/(?!\/)/.test(from)) return `${e.tagName} leads to ${from}`;
  if (/^\s*javascript:/i.test(attribute(e, "href") ?? "")) return "a javascript: link";
  return undefined;
};

/** What is wrong with a page for its content policy (ASVS 3.4.3, 3.4.5). */
export const faultsOf = (html: string): readonly string[] =>
  elementsOf(html).flatMap((e) => faultOf(e) ?? []);

/** Ids that occur twice: labels and links would lead to the wrong one. */
export const doubledIds = (html: string): readonly string[] => {
  const ids = elementsOf(html).flatMap((e) => attribute(e, "id") ?? []);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
};

export type FormOfPage = {
  readonly action: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
};

const initial = (e: Element): string | undefined => {
  if (e.tagName === "textarea")
    return e.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  if (/^(checkbox|radio)$/.test(attribute(e, "type") ?? "") && attribute(e, "checked") === undefined)
    return undefined;
  if (e.tagName === "select") {
    const options = under(e).filter((o) => o.tagName === "option");
    return (
      attribute(options.find((o) => attribute(o, "selected") !== undefined) ?? options[0] ?? e, "value") ?? ""
    );
  }
  return attribute(e, "value") ?? "";
};

/** Every form of a page with what a program would send that presses its button and types nothing. */
export const formsOf = (html: string): readonly FormOfPage[] =>
  elementsOf(html)
    .filter((e) => e.tagName === "form")
    .map((form) => ({
      action: attribute(form, "action") ?? "",
      method: (attribute(form, "method") ?? "get").toLowerCase(),
      fields: Object.fromEntries(
        under(form).flatMap((e) => {
          const name = /^(input|select|textarea)$/.test(e.tagName) ? attribute(e, "name") : undefined;
          const value = initial(e);
          return name && value !== undefined ? [[name, value]] : [];
        }),
      ),
    }));
