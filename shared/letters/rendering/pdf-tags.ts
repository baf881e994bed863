type Document = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;

/** Draws something under `parent`, tagged as `type` for screen readers. */
export function tagged(document: Document, parent: Tag, type: string, draw: () => void): void {
  parent.add(document.struct(type, {}, draw));
}

/** Draws the header cell of a row; PDF/UA wants its scope, which the types of pdfkit leave out. */
export function taggedRowHeader(document: Document, parent: Tag, draw: () => void): void {
  const options = { scope: "Row" } as PDFKit.Mixins.StructureElementOptions;
  parent.add(document.struct("TH", options, draw));
}

/** Adds an element that holds others, and closes it once `fill` has added them. */
export function taggedGroup(document: Document, parent: Tag, type: string, fill: (group: Tag) => void): void {
  const group = document.struct(type);
  parent.add(group);
  fill(group);
  group.end();
}

/** Draws what screen readers pass over: rules, page numbers. */
export function artefact(document: Document, type: "Layout" | "Pagination", draw: () => void): void {
  document.markContent("Artifact", { type });
  draw();
  document.endMarkedContent();
}
