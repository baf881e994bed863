import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

const attribute = (name: string, value: string): string => {
  const text = name === "class" ? value.split(/\s+/).filter(Boolean).sort().join(" ") : value.trim();
  return `${name}=${JSON.stringify(text)}`;
};

const lines = (node: Node, depth: string): string[] => {
  if (node.nodeName === "#comment") return [];
  if ("value" in node) {
    const text = node.value.replace(/\s+/g, " ").trim();
    return text ? [`${depth}${text}`] : [];
  }
  if (!("childNodes" in node)) return [];
  const attributes =
    "attrs" in node ? node.attrs.map(({ name, value }) => attribute(name, value)).sort() : [];
  return [
    `${depth}<${[node.nodeName, ...attributes].join(" ")}>`,
    ...node.childNodes.flatMap((child) => lines(child, `${depth}  `)),
  ];
};

/** HTML as comparable lines: attributes and classes sorted, white space collapsed, comments left out. */
export const comparable = (html: string): string =>
  parseFragment(html)
    .childNodes.flatMap((node) => lines(node, ""))
    .join("\n");

/** govuk-frontend's navigation without the button that opens it by script on a phone: ours always shows its links. */
export const withoutMenuButton = (html: string): string =>
  html.replace(/<button[^>]*govuk-service-navigation__toggle[\s\S]*?<\/button>/, "");
