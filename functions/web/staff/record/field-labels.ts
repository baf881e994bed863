import type { Field } from "#contracts/form.ts";
import { consentForm } from "#contracts/forms/consent.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { evidenceLinkForm } from "#promises/general-page-form.ts";

/** Fields that people outside fill in, whose words stand with another record too. */
const outside: readonly Field[] = [
  ...consentForm.steps.flatMap((s) => s.fields),
  ...evidenceLinkForm([]).steps.flatMap((s) => s.fields),
  ...safetyFields(),
];

const inWords = (name: string): string => {
  const words = name
    .replaceAll("-", " ")
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** What a field is called where its words stand without its form. */
export const labelOf = (name: string): string => {
  if (name === "typed-name") return "Name that was typed";
  return outside.find((f) => f.name === name)?.label ?? inWords(name);
};

/** Names of what was answered or written beside the fields of a form: kept words are never hidden. */
export const besideForm = (
  fields: readonly Field[],
  words: Readonly<Record<string, unknown>>,
): readonly string[] => Object.keys(words).filter((name) => !fields.some((f) => f.name === name));
