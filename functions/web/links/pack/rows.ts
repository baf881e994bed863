import type { Answers } from "#contracts/form.ts";
import { packWords as say } from "./words.ts";

export type PackRow = { readonly label: string; readonly lines: readonly string[] };

const text = (words: Answers, name: string): string => String(words[name] ?? "").trim();

const linesOf = (value: string): readonly string[] =>
  value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const contact = (words: Answers, name: string): readonly string[] =>
  [text(words, `${name}-name`), text(words, `${name}-phone`)].filter(Boolean);

/** The emergency sheet as its reader needs it: whom to ring first, then each part, none left out. */
export const sheetRows = (words: Answers): readonly PackRow[] => {
  const second = contact(words, "second");
  return [
    { label: say.firstContact, lines: contact(words, "first") },
    {
      label: say.secondContact,
      lines: second.length > 0 ? second : [say.noSecond],
    },
    ...Object.entries(say.parts).map(([name, { label, nothing }]) => ({
      label,
      lines: text(words, `${name}-known`) === "yes" ? linesOf(text(words, name)) : [nothing],
    })),
  ];
};
