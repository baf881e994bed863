import type { LetterBlock } from "../letter.ts";
import { drawFacts } from "./pdf-table.ts";
import { type Tag, tagged, taggedGroup } from "./pdf-tags.ts";
import { bodySize, heightOf, keepTogether, plain, written } from "./pdf-text.ts";

type Document = PDFKit.PDFDocument;

/** Draws one block under the structure element `root`. */
export function drawBlock(document: Document, root: Tag, block: LetterBlock): void {
  switch (block.kind) {
    case "heading":
      drawHeading(document, root, block.text);
      break;
    case "paragraph":
      tagged(document, root, "P", () => written(document, block.text, plain));
      break;
    case "small-print":
      tagged(document, root, "P", () => written(document, block.text, { ...plain, size: 9.5 }));
      break;
    case "list":
      drawList(document, root, block.items);
      break;
    case "facts":
      drawFacts(document, root, block.caption, block.rows);
      break;
    case "button-link":
      drawLink(document, root, block.label, block.href);
      break;
    case "address":
      drawLines(document, root, block.lines);
      break;
    case "signature":
      drawSignature(document, root, block);
  }
}

function drawHeading(document: Document, root: Tag, text: string): void {
  // A heading never stands alone at the foot of a page.
  keepTogether(document, 110);
  document.y += 6;
  tagged(document, root, "H2", () => written(document, text, { face: "bold", size: 14, after: 4 }));
}

function drawLines(document: Document, root: Tag, lines: readonly string[]): void {
  keepTogether(document, lines.length * 18);
  taggedGroup(document, root, "Div", (address) => {
    for (const line of lines)
      tagged(document, address, "P", () => written(document, line, { ...plain, after: 0 }));
  });
  document.y += 10;
}

function drawSignature(document: Document, root: Tag, block: Extract<LetterBlock, { kind: "signature" }>) {
  keepTogether(document, 120);
  document.y += 6;
  // Room for a signature by hand.
  tagged(document, root, "P", () => written(document, block.closing, { ...plain, after: 36 }));
  drawLines(document, root, [block.name, block.role, block.organisation]);
}

function drawList(document: Document, root: Tag, items: readonly string[]): void {
  taggedGroup(document, root, "L", (list) => {
    for (const item of items) {
      keepTogether(document, heightOf(document, item, "regular", bodySize, 430));
      const top = document.y;
      taggedGroup(document, list, "LI", (row) => {
        tagged(document, row, "Lbl", () =>
          written(document, "•", { ...plain, indent: 6, width: 10, after: 0 }),
        );
        document.y = top;
        tagged(document, row, "LBody", () => written(document, item, { ...plain, indent: 20, after: 2 }));
      });
    }
  });
  document.y += 6;
}

function drawLink(document: Document, root: Tag, label: string, href: string): void {
  tagged(document, root, "P", () => written(document, `${label}:`, { ...plain, after: 0 }));
  taggedGroup(document, root, "P", (holder) =>
    tagged(document, holder, "Link", () => written(document, href, { ...plain, link: href })),
  );
}
