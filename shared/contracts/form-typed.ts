import type { Answers, AnswerValue, Field, Typed } from "./form.ts";
import { askedFields } from "./form-asked.ts";
import { joinDate } from "./form-date.ts";
import { typedHours } from "./form-hours.ts";
import { typedTime } from "./form-time.ts";

/** Hidden inputs of every form that are no answers. */
export const envelopeNames: readonly string[] = ["csrf", "command"];

const one = (typed: Typed, name: string): string => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === "string" ? value.trim() : "";
};

const typedNumber = (text: string): string | number => {
  const plain = text.replace(/^£\s*/, "").replace(/,(?=\d{3}\b)/g, "");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : text;
};

const rawValue = (field: Field, typed: Typed): unknown => {
  const { name } = field;
  if (field.kind === "date")
    return joinDate(one(typed, `${name}-day`), one(typed, `${name}-month`), one(typed, `${name}-year`));
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  if (value === undefined) return undefined;
  if (field.kind === "checkboxes") return typeof value === "string" ? [value] : value;
  if (typeof value !== "string") return value;
  if (value.trim() === "") return undefined;
  if (field.kind === "number") return typedNumber(value.trim());
  if (field.kind === "hours") return typedHours(value);
  return field.kind === "time" ? typedTime(value) : value;
};

const inputNames = (field: Field): readonly string[] =>
  field.kind === "date" ? ["day", "month", "year"].map((part) => `${field.name}-${part}`) : [field.name];

/**
 * What a browser sent, as the JSON that the same form takes: three date boxes become "2026-11-03", one ticked box a
 * list of one, "9am" "09:00". What a hidden question still holds is dropped; a name that the form does not know stays,
 * to be refused. Give the result to `checkAnswers`, and keep what was typed to show it again.
 */
export const rawFromTyped = (fields: readonly Field[], typed: Typed): Readonly<Record<string, unknown>> => {
  const filled = Object.fromEntries(
    fields
      .map((field) => [field.name, rawValue(field, typed)] as const)
      .filter(([, value]) => value !== undefined),
  );
  const asked = new Set(askedFields(fields, filled).map(({ name }) => name));
  const known = new Set([...envelopeNames, ...fields.flatMap(inputNames)]);
  return Object.fromEntries([
    ...Object.entries(filled).filter(([name]) => asked.has(name)),
    ...Object.entries(typed).filter(([name]) => !known.has(name)),
  ]);
};

const typedValue = (
  field: Field,
  value: AnswerValue,
): readonly (readonly [string, string | readonly string[]])[] => {
  if (field.kind === "date") {
    const [year = "", month = "", day = ""] = String(value).split("-");
    return [
      [`${field.name}-day`, String(Number(day))],
      [`${field.name}-month`, String(Number(month))],
      [`${field.name}-year`, year],
    ];
  }
  return [[field.name, typeof value === "number" ? String(value) : value]];
};

/** Valid answers as they would have been typed: for going back to a question, or changing what is on record. */
export const typedFromAnswers = (fields: readonly Field[], answers: Answers): Typed =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
      return value === undefined ? [] : typedValue(field, value);
    }),
  );

/** Most names that a form's body may hold: more is no form of ours. */
export const mostNames = 500;

/** An application/x-www-form-urlencoded body; a name that comes more than once becomes a list. */
export const typedFromBody = (body: string): Typed => {
  const typed = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const earlier = typed.get(name);
    if (earlier) earlier.push(value);
    else if (typed.size < mostNames) typed.set(name, [value]);
  }
  return Object.fromEntries(
    [...typed].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
};
