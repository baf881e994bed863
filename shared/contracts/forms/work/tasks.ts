import type { Field, Option } from "../../form.ts";
import { choiceField, dateField } from "../fields.ts";

/** What is said of a task with one press. */
export const taskActFields: readonly Field[] = [
  choiceField("act", "What do you say of it?", "Say whether you are on it, or give it back", [
    { value: "take", label: "I am on it" },
    { value: "give-back", label: "I give it back" },
  ]),
];

/** To whom a task is handed on. */
export const handOnFields = (others: readonly Option[]): readonly Field[] => [
  {
    name: "to",
    kind: "select",
    label: "Who sees to it?",
    hint: "Only those who may do it. They hear of it by mail at once",
    options: others,
    missing: "Select who sees to it",
  },
];

/** Until when a task is put off, and why. */
export const putOffFields: readonly Field[] = [
  dateField("until", "Until which day?", "Enter the day on which it comes back"),
  choiceField("why", "Why?", "Select why it is put off", [
    { value: "answer-awaited", label: "I wait for somebody’s answer" },
    { value: "day-agreed", label: "A day is agreed with those concerned" },
    { value: "not-there", label: "Whom it needs is not there now" },
    { value: "more-urgent", label: "Something more urgent comes first" },
  ]),
];

/** What a reason is called on pages. */
export const putOffWords = (why: string): string => {
  const [, field] = putOffFields;
  return (field?.kind === "radios" && field.options.find((o) => o.value === why)?.label) || why;
};
