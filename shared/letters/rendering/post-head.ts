import type { Letter, LetterBlock } from "../letter.ts";
import { type Tag, tagged, taggedGroup } from "./pdf-tags.ts";
import { plain, written } from "./pdf-text.ts";

/** What stands at the head of a letter that goes by post. */
export type PostHead = {
  /** Name and address, a line each: they show in the window of a DL envelope, folded in three. */
  readonly to: readonly string[];
  /** From whom, for whoever cannot deliver it: on one line above the window’s address. */
  readonly from: readonly string[];
  readonly reference: string;
  /** In words. */
  readonly date: string;
};

/** Points from the top of the page: the window begins 45 mm down and is 35 mm high; 1 mm is 2.835 points. */
const window = { top: 45 * 2.835, bottom: 92 * 2.835 } as const;

/** Draws address, reference and date where a window shows the address and nothing else. */
export const drawPostHead = (document: PDFKit.PDFDocument, root: Tag, head: PostHead): void => {
  document.y = window.top - 14;
  tagged(document, root, "P", () => written(document, head.from.join(", "), { ...plain, size: 8, after: 4 }));
  document.y = Math.max(document.y, window.top + 6);
  taggedGroup(document, root, "Div", (address) => {
    for (const line of head.to)
      tagged(document, address, "P", () => written(document, line, { ...plain, after: 0 }));
  });
  document.y = Math.max(document.y + 6, window.bottom);
  tagged(document, root, "P", () => written(document, head.reference, { ...plain, after: 0 }));
  tagged(document, root, "P", () => written(document, head.date, { ...plain, after: 14 }));
};

const isOf = (block: LetterBlock, names: readonly (string | undefined)[]): boolean =>
  block.kind === "address" && names.includes(block.lines[0]);

/** A letter without the addresses and the date that its head has already. */
export const withoutAddress = ({ blocks }: Letter, { to, from, date }: PostHead): readonly LetterBlock[] =>
  blocks.filter(
    (block) => !isOf(block, [to[0], from[0]]) && !(block.kind === "paragraph" && block.text === date),
  );
