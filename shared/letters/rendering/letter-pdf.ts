import PDFDocument from "pdfkit";
import { Temporal } from "temporal-polyfill";
import type { Letter } from "../letter.ts";
import { type Brand, logoSize, readableColour } from "./brand.ts";
import { drawBlock } from "./pdf-blocks.ts";
import { embedFonts, noFont } from "./pdf-fonts.ts";
import { artefact, tagged } from "./pdf-tags.ts";
import { enlarge, plain, written } from "./pdf-text.ts";
import { drawPostHead, type PostHead, withoutAddress } from "./post-head.ts";

export type PdfOptions = {
  /** The date of the letter, "2026-11-03"; it is also the date of the file, so that the same letter is the same bytes. */
  readonly date: string;
} & Brand;

/** A letter with what the window of an envelope shows, for post. */
export type PostedLetter = {
  readonly letter: Letter;
  readonly head?: PostHead | undefined;
  /** Large print: body text of 18 points (catalogue O33). */
  readonly large?: boolean;
};

/** Body text of 11 points becomes one of 18. */
const largePrint = 18 / 11;

const margins = { top: 54, bottom: 64, left: 68, right: 68 };

/** Blocks that are drawn in one go: a pack of evidence has hundreds, and on one machine pages are served in between. */
const blocksAtOnce = 10;

const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The letter as a PDF for printing and keeping: A4, tagged as PDF/UA-1, fonts embedded. The same letter and options
 * give the same bytes. The page in HTML stays the form that is easiest to read; this is never the only one.
 */
export const letterPdf = (
  letter: Letter,
  options: PdfOptions,
  more: Omit<PostedLetter, "letter"> = {},
): Promise<Uint8Array> => lettersPdf(letter.subject, [{ letter, ...more }], options);

/** Several letters in one file to print, each from a new page on and with numbers of its own. */
export async function lettersPdf(
  title: string,
  letters: readonly PostedLetter[],
  options: PdfOptions,
): Promise<Uint8Array> {
  const { date, schoolName } = options;
  const document = openDocument(title, date, schoolName);
  const bytes = collected(document);
  embedFonts(document);
  const root = document.struct("Document");
  document.addStructure(root);
  const begins: number[] = [];
  for (const { letter, head, large } of letters) {
    document.addPage();
    begins.push(document.bufferedPageRange().count - 1);
    enlarge(document, 1);
    drawBrand(document, options);
    if (head) drawPostHead(document, root, head);
    if (large) enlarge(document, largePrint);
    tagged(document, root, "H1", () =>
      written(document, letter.subject, { face: "bold", size: 20, after: 12 }),
    );
    for (const [i, block] of (head ? withoutAddress(letter, head) : letter.blocks).entries()) {
      drawBlock(document, root, block);
      if (i % blocksAtOnce === blocksAtOnce - 1) await letOthersIn();
    }
  }
  root.end();
  enlarge(document, 1);
  numberPages(document, schoolName, begins);
  document.end();
  return bytes;
}

/** The school's colour and picture at the head of the first page: for the eye alone, the name stands in the letter. */
function drawBrand(document: PDFKit.PDFDocument, brand: Brand): void {
  if (!brand.colour && !brand.logo) return;
  artefact(document, "Layout", () => {
    if (brand.colour) document.rect(0, 0, document.page.width, 14).fill(readableColour(brand));
    if (!brand.logo) return;
    const { width, height } = logoSize(brand.logo, { width: 200, height: 64 });
    document.image(Buffer.from(brand.logo.bytes), margins.left, margins.top - 20, { width, height });
    document.y = margins.top - 20 + height + 12;
  });
}

function openDocument(title: string, date: string, schoolName: string): PDFKit.PDFDocument {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" });
  const created = new Date(noon.epochMilliseconds);
  const options = {
    size: "A4",
    margins,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    // The types of pdfkit know only the PDF/A subsets.
    subset: "PDF/UA" as "PDF/A-1",
    font: noFont,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Author: schoolName, CreationDate: created, ModDate: created },
  } satisfies PDFKit.PDFDocumentOptions;
  return new PDFDocument(options);
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
}

/** Footers are artefacts: a screen reader does not read them in the middle of a sentence. */
function numberPages(document: PDFKit.PDFDocument, schoolName: string, begins: readonly number[]): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    const first = begins.findLast((begin) => begin <= index) ?? 0;
    const next = begins.find((begin) => begin > index) ?? count;
    document.switchToPage(index);
    document.page.margins.bottom = 0;
    document.y = document.page.height - 48;
    const footer = `${schoolName} – page ${index - first + 1} of ${next - first}`;
    artefact(document, "Pagination", () => written(document, footer, { ...plain, size: 9 }));
    document.page.margins.bottom = margins.bottom;
  }
}
