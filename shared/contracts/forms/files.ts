import { yearlyItems } from "#domain/due-diligence.ts";
import type { Field } from "../form.ts";
import { onRecord } from "../read-by.ts";
import { options } from "./options.ts";

/** Keeps an uploaded file: nothing is kept before somebody says what it is. */
export const keepFileFields: readonly Field[] = [
  {
    name: "what",
    kind: "text",
    readBy: onRecord,
    label: "What is it?",
    hint: "For example: public liability insurance, valid to 31 August 2027",
    max: 200,
    private: true,
    missing: "Enter what the file is",
  },
];

/** The same for a provider’s yearly due diligence: which line it is about as well. */
export const keepYearFileFields: readonly Field[] = [
  {
    name: "about",
    kind: "select",
    label: "What is it about?",
    options: yearlyItems.map(({ id, title }) => ({ value: id, label: title })),
    missing: "Choose what the file is about",
  },
  ...keepFileFields,
];

export const reasons = options(
  ["wrong-file", "It is the wrong file"],
  ["newer", "I have a newer one"],
  ["about-a-person", "It says something about a child or another person"],
);

/** The provider takes its own file back: a choice without a default, so that no program that presses buttons does it. */
export const takeBackFields: readonly Field[] = [
  {
    name: "why",
    kind: "radios",
    label: "Why do you take it back?",
    options: reasons,
    private: true,
    missing: "Choose why you take it back",
  },
];
