import { textWidth } from "./letter-text.ts";

/** A part of a letter that was kept as plain text: a heading, points of a list, or lines one below the other. */
export type TextPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "lines"; readonly lines: readonly string[] };

const indentOf = (line: string): number => line.length - line.trimStart().length;

const firstWord = (line: string): string => line.trimStart().split(/\s/u)[0] ?? "";

/** Whether a line only goes on with the one before, which had no room left for its first word. */
const goesOn = (before: string, line: string): boolean =>
  !line.startsWith("* ") &&
  (before.startsWith("* ") ? indentOf(line) === 2 : indentOf(line) >= indentOf(before)) &&
  [...before].length + 1 + [...firstWord(line)].length > textWidth;

const unwrapped = (lines: readonly string[]): readonly string[] => {
  const whole: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && goesOn(before, line)) whole.push(`${whole.pop() ?? ""} ${line.trim()}`);
    else whole.push(line);
  });
  return whole;
};

const isRule = (line: string | undefined): boolean => line !== undefined && /^(-+|=+)$/.test(line);

const partOf = (block: string): TextPart => {
  const lines = block.split("\n");
  if (lines.length > 1 && isRule(lines.at(-1)))
    return { kind: "heading", text: lines.slice(0, -1).join(" ") };
  const whole = unwrapped(lines);
  return whole.every((line) => line.startsWith("* "))
    ? { kind: "list", items: whole.map((line) => line.slice(2)) }
    : { kind: "lines", lines: whole.map((line) => line.trim()) };
};

/**
 * The parts of a letter that `letterText` made, its subject left out and lines whole again, so that it reads well on a screen of
 * any width. Links that the kept copy does not hold are left out with their labels.
 */
export const textParts = (text: string): readonly TextPart[] =>
  text
    .trimEnd()
    .split(/\n{2,}/)
    .slice(1)
    .filter((block) => !block.includes("/l/(masked)"))
    .map(partOf);
