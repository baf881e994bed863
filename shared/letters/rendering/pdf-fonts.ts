import PDFDocument from "pdfkit";
import { bold, boldExtended, regular, regularExtended } from "./generated/atkinson-hyperlegible.ts";
import { unpackedWoff } from "./unpacked-woff.ts";

export type Face = "regular" | "bold";

const files = { regular, bold, "regular-extended": regularExtended, "bold-extended": boldExtended };

/** The part of pdfkit's embedded font that tells which signs it has; its types leave it out. */
type Embedded = { readonly font: { hasGlyphForCodePoint(point: number): boolean } };

const fontIn = (document: PDFKit.PDFDocument): Embedded["font"] =>
  (document as unknown as { readonly _font: Embedded })._font.font;

/** Unpacked and read once, when the first letter is drawn: a font that was read serves every later letter. */
let read: readonly (readonly [string, Embedded["font"]])[] | undefined;

/** The standard fonts would be read from files that a bundle does not have. */
export const noFont = null as unknown as string;

/** Read in a document that nobody gets: in a letter the fonts are numbered as they are used. */
const readApart = (): NonNullable<typeof read> => {
  const apart = new PDFDocument({ autoFirstPage: false, font: noFont });
  return Object.entries(files).map(([name, base64]) => {
    apart.font(unpackedWoff(Buffer.from(base64, "base64")));
    return [name, fontIn(apart)];
  });
};

/** Makes the fonts known under their names; a font goes into the file only where it is used. */
export function embedFonts(document: PDFKit.PDFDocument): void {
  read ??= readApart();
  // pdfkit takes a font that was read as well; its types know only the bytes of one.
  for (const [name, font] of read) document.registerFont(name, font as unknown as Buffer);
}

/** A stretch of text that one font can draw. */
export type Stretch = { readonly font: string; readonly text: string };

/**
 * Cuts a text where it needs the extended letters (Łukasz, Ştefan). A sign that neither font has is drawn as its
 * plain letters where it has some, else as "?": PDF/UA allows no missing glyphs, and the HTML letter shows it right.
 */
export function stretches(document: PDFKit.PDFDocument, text: string, face: Face): readonly Stretch[] {
  const found: { font: string; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const { font, drawn } = fontOf(document, sign, face);
    const last = found.at(-1);
    if (last !== undefined && (last.font === font || drawn === " ")) last.text += drawn;
    else found.push({ font, text: drawn });
  }
  return found;
}

function fontOf(document: PDFKit.PDFDocument, sign: string, face: Face): { font: string; drawn: string } {
  if (has(document, face, sign)) return { font: face, drawn: sign };
  if (has(document, `${face}-extended`, sign)) return { font: `${face}-extended`, drawn: sign };
  const plain = [...sign.normalize("NFKD")].filter((letter) => has(document, face, letter)).join("");
  return { font: face, drawn: plain === "" ? "?" : plain };
}

function has(document: PDFKit.PDFDocument, font: string, sign: string): boolean {
  return fontIn(document.font(font)).hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}
