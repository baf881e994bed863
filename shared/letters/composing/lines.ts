/** What somebody typed line by line, without empty lines. */
export const linesOf = (text: unknown): string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
