import type { Letter } from "#letters/letter.ts";

/** The sentences that a reader goes through: not tables, addresses, signatures or web addresses. */
export function sentencesOf(letter: Letter): readonly string[] {
  const texts = letter.blocks.flatMap((block) => {
    if (block.kind === "list") return block.items;
    return block.kind === "paragraph" || block.kind === "small-print" ? [block.text] : [];
  });
  return texts
    .map((text) => text.replace(/https?:\/\/\S+/g, "this address"))
    .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
    .filter((text) => wordsIn(text) > 0);
}

export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** The Flesch-Kincaid grade: 5 is what most children of ten read. */
export function schoolGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^t]ed|[^l]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
