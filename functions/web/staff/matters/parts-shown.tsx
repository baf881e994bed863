import type { PartSection } from "#casework/access/parts.ts";
import { longTime } from "#domain/calendar/london.ts";
import { formTitle } from "../record/event-titles.ts";
import { labelOf } from "../record/field-labels.ts";

export const sectionTitles: Readonly<Record<PartSection, string>> = {
  person: "Who they are, and how they are reached",
  words: "What was written",
  facts: "What was recorded in codes and dates",
  registers: "Registers",
  letters: "Letters and mails",
  files: "Files",
  reads: "When the file was opened",
  "held-elsewhere": "Elsewhere",
};

export const sections = Object.keys(sectionTitles) as readonly PartSection[];

const inWords = (name: string): string => {
  const words = name
    .replaceAll("-", " ")
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

type Shown = {
  readonly event: string;
  readonly field: string;
  readonly at: string;
  readonly value: unknown;
};

/** What a part is called: the form or event, and the field of it. */
export const partTitle = ({ event, field }: Pick<Shown, "event" | "field">): string => {
  const [type = "", form] = event.split(/\.(.*)/s);
  const of = form ? formTitle(form) : inWords(type);
  return field ? `${of}: ${labelOf(field)}` : of;
};

/** A value on one line, as text. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join("; ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([name, v]) => [inWords(name), textOf(v)])
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ");
};

/** Parts as a person reads them: what, when, and all of it. */
export const PartList = ({ parts }: { readonly parts: readonly Shown[] }) => (
  <ul class="govuk-list">
    {parts.map((p) => (
      <li>
        <strong>{partTitle(p)}</strong>
        {p.at ? ` (${longTime(p.at)})` : ""}: {textOf(p.value)}
      </li>
    ))}
  </ul>
);
