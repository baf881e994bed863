import type { FactRow, Letter, LetterBlock } from "../letter.ts";

/** Lines have at most so many characters. */
export const textWidth = 72;

/** The letter as plain text: links written out on lines of their own, lines of at most 72 characters but for those. */
export function letterText(letter: Letter): string {
  const parts = [underlined(letter.subject, "="), ...letter.blocks.map(textBlock)];
  return `${parts.join("\n\n")}\n`;
}

function textBlock(block: LetterBlock): string {
  switch (block.kind) {
    case "heading":
      return underlined(block.text, "-");
    case "paragraph":
    case "small-print":
      return wrapped(block.text, "", "");
    case "list":
      return block.items.map((item) => wrapped(item, "* ", "  ")).join("\n");
    case "facts":
      return [`${block.caption}:`, ...block.rows.map(textRow)].join("\n");
    case "button-link":
      return `${block.label}:\n${block.href}`;
    case "address":
      return block.lines.join("\n");
    case "signature":
      return `${block.closing}\n\n${block.name}\n${block.role}\n${block.organisation}`;
  }
}

function underlined(text: string, rule: string): string {
  return `${wrapped(text, "", "")}\n${rule.repeat(Math.min(textWidth, [...text].length))}`;
}

function textRow({ label, value }: FactRow): string {
  if (typeof value === "string") return wrapped(`${label}: ${value}`, "  ", "    ");
  return [`  ${label}:`, ...value.map((line) => wrapped(line, "    ", "      "))].join("\n");
}

/** Breaks between words only, so that an address on the web is never cut. */
function wrapped(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/u)) {
    const begun = line !== first && line !== rest;
    if (begun && [...line].length + 1 + [...word].length > textWidth) {
      lines.push(line);
      line = `${rest}${word}`;
    } else {
      line = begun ? `${line} ${word}` : `${line}${word}`;
    }
  }
  return [...lines, line].join("\n");
}
