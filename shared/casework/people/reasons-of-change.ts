import type { Answers, Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";

/** Asked with every change of what is on record about a person or a provider. */
export const reasonField: Field = {
  name: "reason",
  kind: "textarea",
  readBy: onRecord,
  label: "Why?",
  max: 500,
  private: true,
  missing: "Enter why",
};

const said = (value: Answers[string] | undefined): string =>
  value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value);

/** Names of the answers that differ. */
export const changedNames = (before: Answers, after: Answers): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => said(before[name]) !== said(after[name]),
  );

/** The reason and what stood before, a line each, as words for the vault. */
export const reasonWords = (
  fields: readonly Field[],
  before: Answers,
  changed: readonly string[],
  reason: Answers[string] | undefined,
): Answers => {
  const lines = changed.map((name) => {
    const label = fields.find((f) => f.name === name)?.label ?? name;
    return `${label}: ${said(before[name]).replaceAll("\n", ", ") || "nothing"}`;
  });
  return { reason: said(reason), ...(lines.length > 0 ? { before: lines.join("\n") } : {}) };
};
