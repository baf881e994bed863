import PDFDocument from "pdfkit";
import { Temporal } from "temporal-polyfill";
import type { Letter } from "../letter.ts";
import { type Brand, logoSize, readableColour } from "./brand.ts";
import { drawBlock } from "./pdf-blocks.ts";
import { embedFonts } from "./pdf-fonts.ts";
import { artefact, tagged } from "./pdf-tags.ts";
import { plain, written } from "./pdf-text.ts";

export type PdfOptions = {
  /** The date of the letter, "2026-11-03"; it is also the date of the file, so that the same letter is the same bytes. */
  readonly date: string;
} & Brand;

const margins = { top: 54, bottom: 64, left: 68, right: 68 };

/** Blocks that are drawn in one go: a pack of evidence has hundreds, and on one machine pages are served in between. */
const blocksAtOnce = 10;

const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The letter as a PDF for printing and keeping: A4, tagged as PDF/UA-1, fonts embedded. The same letter and options
 * give the same bytes. The page in HTML stays the form that is easiest to read; this is never the only one.
 */
export async function letterPdf(letter: Letter, options: PdfOptions): Promise<Uint8Array> {
  const { date, schoolName } = options;
  const document = openDocument(letter, date, schoolName);
  const bytes = collected(document);
  embedFonts(document);
  document.addPage();
  drawBrand(document, options);
  const root = document.struct("Document");
  document.addStructure(root);
  tagged(document, root, "H1", () =>
    written(document, letter.subject, { face: "bold", size: 20, after: 12 }),
  );
  for (const [i, block] of letter.blocks.entries()) {
    drawBlock(document, root, block);
    if (i % blocksAtOnce === blocksAtOnce - 1) await letOthersIn();
  }
  root.end();
  numberPages(document, schoolName);
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

function openDocument(letter: Letter, date: string, schoolName: string): PDFKit.PDFDocument {
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
    // Fonts come as bytes: the standard ones would be read from files that a bundle does not have.
    font: null as unknown as string,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: letter.subject, Author: schoolName, CreationDate: created, ModDate: created },
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
function numberPages(document: PDFKit.PDFDocument, schoolName: string): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    document.page.margins.bottom = 0;
    document.y = document.page.height - 48;
    const footer = `${schoolName} – page ${index + 1} of ${count}`;
    artefact(document, "Pagination", () => written(document, footer, { ...plain, size: 9 }));
    document.page.margins.bottom = margins.bottom;
  }
}
