/** A line of a table in a letter; several value lines stand one under the other. */
export type FactRow = { readonly label: string; readonly value: string | readonly string[] };

/** What a letter is made of. Every text is plain: each renderer escapes or draws it in its own way. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly caption: string; readonly rows: readonly FactRow[] }
  | { readonly kind: "button-link"; readonly label: string; readonly href: string }
  | { readonly kind: "address"; readonly lines: readonly string[] }
  | {
      readonly kind: "signature";
      readonly closing: string;
      readonly name: string;
      readonly role: string;
      readonly organisation: string;
    }
  | { readonly kind: "small-print"; readonly text: string };

/** The subject is also the title; it never says anything about a pupil, not even initials. */
export type Letter = { readonly subject: string; readonly blocks: readonly LetterBlock[] };

/**
 * The letter as it is kept: the links of its buttons are secrets of the person who got them, so they are left out
 * (design: masked in the kept copy).
 */
export function keptCopy(letter: Letter): Letter {
  const blocks = letter.blocks.map((block) =>
    block.kind === "button-link" ? paragraph(`${block.label} (a link, not kept)`) : block,
  );
  return { ...letter, blocks };
}

export const heading = (text: string): LetterBlock => ({ kind: "heading", text });
export const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): LetterBlock => ({ kind: "list", items });
export const table = (caption: string, rows: readonly FactRow[]): LetterBlock => ({
  kind: "facts",
  caption,
  rows,
});
export const button = (label: string, href: string): LetterBlock => ({ kind: "button-link", label, href });
export const smallPrint = (text: string): LetterBlock => ({ kind: "small-print", text });
