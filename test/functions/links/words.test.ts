import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { codeFiles } from "#test/architecture/files.ts";

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Never shown: what a page says of itself in the description of the doors, class names, ids. */
const neverShown = ["doc", "class", "classes", "id", "idPrefix"];

/** Always shown, a single word too. */
const alwaysShown =
  /^(caption|hint|iconText|label|lead|message|missing|submit|summary|text|title|unit|warning)$/;

/** Types, and names of modules: the words in them are read by the compiler alone. */
const isForCompiler = ({ type }: Node): boolean =>
  /^(Import|ExportAll)/.test(type) ||
  (type.startsWith("TS") && !/^TS(As|Satisfies|NonNull)/.test(type)) ||
  type === "Directive";

const nameOf = (node: Node): string | undefined => {
  const named = node.type === "JSXAttribute" ? node.name : node.type === "Property" ? node.key : undefined;
  return isNode(named) ? String(named.name ?? named.value) : undefined;
};

/** What a node holds besides the name under which it stands. */
const within = (node: Node): readonly Node[] =>
  Object.entries(node)
    .filter(([key]) => !(key === "key" && node.type === "Property"))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

/** The text of a node, with "…" for each value that is put in; undefined for what is no text. */
const textOf = (node: Node): string | undefined => {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return undefined;
  return node.quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked).join("…");
};

/** English, as far as code can tell: words with spaces between them, or a single word that begins like a sentence. */
const isProse = (text: string): boolean =>
  (/\s/.test(text.trim()) && /(?<![\p{L}/.=-])\p{Ll}{3,}/u.test(text)) ||
  /^\p{Lu}\p{Ll}+$/u.test(text.trim());

const proseIn = (node: Node, under = ""): readonly string[] => {
  if (isForCompiler(node) || neverShown.includes(nameOf(node) ?? "")) return [];
  if (node.type === "JSXText") return /\S/.test(String(node.value)) ? [String(node.value).trim()] : [];
  const text = textOf(node);
  const shown = text !== undefined && (isProse(text) || (alwaysShown.test(under) && /\p{L}/u.test(text)));
  return [...(shown ? [text] : []), ...within(node).flatMap((n) => proseIn(n, nameOf(node) ?? ""))];
};

const englishIn = (source: string): readonly string[] =>
  proseIn(parseAst(source, { lang: "tsx" }) as unknown as Node);

const links = codeFiles().filter(({ path }) => path.startsWith("functions/web/links/"));
const isCatalogue = (path: string): boolean => /(^|[/-])words\.ts$/.test(path);

describe("Words of the pages behind mailed links", () => {
  it("stand in catalogues beside the code, so that a language is added without touching it", () => {
    const code = links.filter(({ path }) => !isCatalogue(path));

    expect(code.length).toBeGreaterThan(40);
    expect(code.flatMap(({ path, text }) => englishIn(text).map((english) => `${path}: ${english}`))).toEqual(
      [],
    );
  });

  it("are all found in the catalogues by the same search", () => {
    const catalogues = links.filter(({ path }) => isCatalogue(path));

    expect(catalogues.filter(({ text }) => englishIn(text).length === 0).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ["text between tags", "<p>Thank you</p>", ["Thank you"]],
    ["a single word between tags", "<p>Back</p>", ["Back"]],
    ["what ends a sentence after a link", "<p>{say.ring}<a>{phone}</a>.</p>", ["."]],
    ["a text around a value", `const a = \`\${name} for \${school}\``, ["… for …"]],
    ["a sentence in either case", 'const a = late ? "It came late" : "It came"', ["It came late", "It came"]],
    ["a single word of a page", 'const a = { unit: "minutes", title: "Recorded" }', ["minutes", "Recorded"]],
    ["a title of a component", '<Panel title={"Recorded"} />', ["Recorded"]],
    ["a value that is given a type", 'const a = ["a word"] as const satisfies string[]', ["a word"]],
  ])("are found as %s", (_, source, found) => {
    expect(englishIn(source)).toEqual(found);
  });

  it.each([
    ["class names", '<p class="govuk-body app-no-print">{say.thanks}</p>'],
    ["paths and markers", `const a = [\`/reply/\${key}/files\`, "terms-changed", "a"]`],
    ["a description of a door", 'const page = { doc: { summary: "A provider answers" } }'],
    ["types and modules", 'import x from "./a b c.ts"; type A = "one of these"'],
  ])("are not mistaken for %s", (_, source) => {
    expect(englishIn(source)).toEqual([]);
  });
});
