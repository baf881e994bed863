import type { Answers, Field } from "#contracts/form.ts";

export type Split = { readonly open: Answers; readonly said: Answers };

/**
 * The answers with a blank for every question that was not asked or answered: a commit names the fields that were filled
 * in, and of a child's health even that would say too much.
 */
export const evened = (fields: readonly Field[], answers: Answers): Answers => ({
  ...Object.fromEntries(fields.map((f) => [f.name, ""])),
  ...answers,
});

/** Parts the answers of a form: words about people go to the vault, plain facts into the commit. */
export const splitPrivate = (fields: readonly Field[], answers: Answers): Split => {
  const hidden = new Set(fields.filter((f) => f.private).map((f) => f.name));
  const entries = Object.entries(answers);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !hidden.has(name))),
    said: Object.fromEntries(entries.filter(([name]) => hidden.has(name))),
  };
};
