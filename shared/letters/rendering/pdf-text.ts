import { type Face, stretches } from "./pdf-fonts.ts";

export type TextStyle = {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points of space below. */
  readonly after: number;
  /** Points from the left margin. */
  readonly indent?: number;
  /** Points; as far as the right margin if it is not given. */
  readonly width?: number;
  readonly link?: string;
};

/** Points. */
export const bodySize = 11;
export const plain = { face: "regular", size: bodySize, after: 8 } as const satisfies TextStyle;

const lineGap = 3;

/** Large print: how many times the usual size all text of a document is. */
const enlarged = new WeakMap<PDFKit.PDFDocument, number>();

/** From here on the text of a document is so many times its usual size. */
export const enlarge = (document: PDFKit.PDFDocument, times: number): void => {
  enlarged.set(document, times);
};

const sizeIn = (document: PDFKit.PDFDocument, size: number): number => size * (enlarged.get(document) ?? 1);

/** Draws a text at the current height, font by font, and moves below it. */
export function written(document: PDFKit.PDFDocument, text: string, style: TextStyle): void {
  const parts = stretches(document, text, style.face);
  const left = document.page.margins.left + (style.indent ?? 0);
  const width = style.width ?? document.page.width - document.page.margins.right - left;
  document.x = left;
  parts.forEach((part, index) => {
    document.font(part.font).fontSize(sizeIn(document, style.size)).fillColor("#14212b");
    document.text(part.text, {
      width,
      lineGap,
      continued: index < parts.length - 1,
      ...(style.link === undefined ? {} : { link: style.link, underline: true }),
    });
  });
  document.y += style.after;
}

/** Height in points that a text will take, measured in the plain face. */
export function heightOf(
  document: PDFKit.PDFDocument,
  text: string,
  face: Face,
  size: number,
  width: number,
) {
  return document.font(face).fontSize(sizeIn(document, size)).heightOfString(text, { width, lineGap });
}

/** Starts a new page unless `height` points are left on this one. */
export function keepTogether(document: PDFKit.PDFDocument, height: number): void {
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage();
}
