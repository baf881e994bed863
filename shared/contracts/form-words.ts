import type { Field } from "./form.ts";

const questionWords = /^(how|what|when|where|which|who|whose|whom|why|if|whether|that|since)\b/i;
const request = /^(enter|select|choose|give|say|type|write|tell us|add)\s+/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameless: Partial<Record<Field["kind"], string>> = {
  date: "The date",
  time: "The time",
  number: "The number",
};

// "URN" stays, "Email address" becomes "email address".
const lower = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * What a sentence about a field's answer speaks of: "The date of the meeting" from "Enter the date of the meeting",
 * so that a form need not say everything twice. A label that is a question cannot be a subject: then "The date" or "Your answer".
 */
export const subjectOf = (field: Field): string => {
  const asked = request.test(field.missing) ? field.missing.replace(request, "").replace(/\.$/, "") : "";
  if (asked && !questionWords.test(asked)) return capital(asked.replace(/^an? /i, "the "));
  return field.label.endsWith("?") || questionWords.test(field.label)
    ? (nameless[field.kind] ?? "Your answer")
    : capital(field.label);
};

/** What a field says when it lacks an answer that can be used; an optional field need not bring a sentence. */
export const missingOf = (field: Field): string => {
  if (field.missing) return field.missing;
  if (field.kind === "email") return "Enter an email address";
  if (field.kind === "tel") return "Enter a phone number";
  return "options" in field ? "Choose from the options that are offered" : `Enter ${lower(subjectOf(field))}`;
};

/** 2000 as "2,000". */
export const inThousands = (number: number): string => number.toLocaleString("en-GB");

const sentence = (text: string): string => text.replace(/\.$/, "");

/** The sentences of a refused answer, in the wording that people know from public services. */
export const refusals = {
  tooLong: (field: Field, max: number) =>
    `${subjectOf(field)} must be ${inThousands(max)} characters or fewer`,
  control: (field: Field) =>
    `${subjectOf(field)} has a character that cannot be used: type it again instead of pasting it`,
  email: (field: Field) => `${sentence(missingOf(field))} in the correct format, like name@example.com`,
  tel: (field: Field) => `${sentence(missingOf(field))}, like 01632 960 001 or +44 808 157 0192`,
  time: (field: Field) => `${subjectOf(field)} must be a time, like 9:15am or 14:30`,
  hours: (field: Field) => `${field.label} must be times, like 9:15 to 12:00, 12:45 to 14:45`,
  number: (field: Field) => `${subjectOf(field)} must be a number`,
  realDate: (field: Field) => `${subjectOf(field)} must be a real date`,
  dateLacks: (field: Field, parts: readonly string[]) =>
    `${subjectOf(field)} must include a ${parts.join(" and ")}`,
  year: (field: Field) => `${subjectOf(field)} must have a year with 4 numbers`,
  range: (field: Field, min: number | undefined, max: number | undefined) => {
    if (min !== undefined && max !== undefined)
      return `${subjectOf(field)} must be between ${inThousands(min)} and ${inThousands(max)}`;
    return min === undefined
      ? `${subjectOf(field)} must be ${inThousands(max ?? 0)} or fewer`
      : `${subjectOf(field)} must be ${inThousands(min)} or more`;
  },
  unknown: (name: string) => `Leave out “${name.slice(0, 60)}”: this form does not ask it`,
  notAsked: (field: Field) => `Leave out “${field.name}”: it is not asked after the other answers`,
  notAForm: "Send the answers as one JSON object",
} as const;
