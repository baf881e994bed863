import type { FactRow } from "../letter.ts";
import { artefact, type Tag, tagged, taggedGroup, taggedRowHeader } from "./pdf-tags.ts";
import { bodySize, heightOf, keepTogether, plain, written } from "./pdf-text.ts";

type Document = PDFKit.PDFDocument;

const labelWidth = 150;
const valueIndent = labelWidth + 12;

/** A table of two columns: each row's label is its header. */
export function drawFacts(document: Document, root: Tag, caption: string, rows: readonly FactRow[]): void {
  keepTogether(document, 60);
  taggedGroup(document, root, "Table", (table) => {
    tagged(document, table, "Caption", () =>
      written(document, caption, { face: "bold", size: bodySize, after: 4 }),
    );
    for (const row of rows) drawRow(document, table, row);
  });
  document.y += 10;
}

function drawRow(document: Document, table: Tag, { label, value }: FactRow): void {
  const lines = typeof value === "string" ? [value] : value;
  keepTogether(document, rowHeight(document, label, lines));
  rule(document);
  const top = document.y;
  const page = document.page;
  let below = top;
  taggedGroup(document, table, "TR", (row) => {
    taggedRowHeader(document, row, () =>
      written(document, label, { ...plain, face: "bold", width: labelWidth, after: 0 }),
    );
    below = document.y;
    document.y = top;
    taggedGroup(document, row, "TD", (cell) => {
      for (const line of lines)
        tagged(document, cell, "P", () =>
          written(document, line, { ...plain, indent: valueIndent, after: 0 }),
        );
    });
  });
  // A value longer than a page has left the label's page behind.
  document.y = (document.page === page ? Math.max(below, document.y) : document.y) + 4;
}

function rowHeight(document: Document, label: string, lines: readonly string[]): number {
  const { width, margins } = document.page;
  const valueWidth = width - margins.left - margins.right - valueIndent;
  const left = heightOf(document, label, "bold", bodySize, labelWidth);
  const right = lines.map((line) => heightOf(document, line, "regular", bodySize, valueWidth));
  return (
    Math.max(
      left,
      right.reduce((sum, height) => sum + height, 0),
    ) + 12
  );
}

function rule(document: Document): void {
  const { margins, width } = document.page;
  artefact(document, "Layout", () => {
    document.moveTo(margins.left, document.y).lineTo(width - margins.right, document.y);
    document.lineWidth(0.5).stroke("#a9b4bc");
  });
  document.y += 4;
}
