import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = { readonly tag: string } & Readonly<Record<string, string | undefined>>;

const inside = (node: DefaultTreeAdapterTypes.Node): readonly Element[] => {
  const children = "childNodes" in node ? node.childNodes.flatMap(inside) : [];
  if (!("attrs" in node)) return children;
  return [
    { ...Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), tag: node.tagName },
    ...children,
  ];
};

/** Every element of an HTML text with its attributes, in order, as a browser would read it. */
export const elementsOf = (html: string): readonly Element[] =>
  inside(parse(html)).filter(
    ({ tag }) => !["html", "head", "body"].includes(tag) || /^<!doctype/i.test(html),
  );
