import type { Answers } from "#contracts/form.ts";

export type PackRow = { readonly label: string; readonly lines: readonly string[] };

/** What each part says where nothing is known: the school has been asked, and said so. */
const parts: readonly (readonly [name: string, label: string, nothing: string])[] = [
  ["medical", "Medical conditions", "None known to the school"],
  ["allergies", "Allergies", "None known to the school"],
  ["medication", "Medication", "None known to the school"],
  ["collecting", "Who may collect", "Nobody, before you have rung the school"],
  ["needs", "Special educational needs, and how to help", "None known to the school"],
  ["triggers", "Triggers, and what calms", "None known to the school"],
  ["risks", "Risks, and what is agreed", "None beyond those of every day"],
];

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
    { label: "First emergency contact", lines: contact(words, "first") },
    {
      label: "Second emergency contact",
      lines: second.length > 0 ? second : ["None known to the school: ring the school"],
    },
    ...parts.map(([name, label, nothing]) => ({
      label,
      lines: text(words, `${name}-known`) === "yes" ? linesOf(text(words, name)) : [nothing],
    })),
  ];
};
