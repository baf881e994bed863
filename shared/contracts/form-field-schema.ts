import * as z from "zod";
import { wrongHours } from "#domain/week/hours.ts";
import type { Field, Option } from "./form.ts";
import { readDate } from "./form-date.ts";
import { isTelephone } from "./form-phone.ts";
import { missingOf, refusals } from "./form-words.ts";

/** Longest text (characters) where a field names no limit of its own. */
export const defaultMax = { text: 200, textarea: 4000, email: 254, tel: 120 } as const;

// Control characters and broken surrogates; a textarea keeps its line ends and tabs.
const oneLine = /^[^\p{Cc}\p{Cs}]*$/u;
const manyLines = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;

const text = (field: Field, max: number) =>
  z
    .string({ error: missingOf(field) })
    .trim()
    .min(1, missingOf(field))
    .max(max, refusals.tooLong(field, max))
    .regex(oneLine, refusals.control(field));

const textarea = (field: Field, max: number) =>
  z
    .string({ error: missingOf(field) })
    .overwrite((typed) => typed.replace(/\r\n?/g, "\n"))
    .trim()
    .min(1, missingOf(field))
    .max(max, refusals.tooLong(field, max))
    .regex(manyLines, refusals.control(field));

const date = (field: Field) =>
  z
    .string({ error: missingOf(field) })
    .trim()
    .max(40, refusals.realDate(field))
    .superRefine((typed, ctx) => {
      const read = readDate(typed);
      if (read.kind === "date") return;
      const refuse = (message: string, part?: string) =>
        ctx.addIssue({ code: "custom", message, path: part === undefined ? [] : [part] });
      if (read.kind === "lacks") refuse(refusals.dateLacks(field, read.parts), read.parts[0]);
      else if (read.kind === "year") refuse(refusals.year(field), "year");
      else refuse(refusals.realDate(field), read.part);
    })
    .overwrite((typed) => {
      const read = readDate(typed);
      return read.kind === "date" ? read.iso : typed;
    })
    .meta({ format: "date" });

const hours = (field: Field) =>
  z
    .string({ error: missingOf(field) })
    .trim()
    .max(60, refusals.hours(field))
    .superRefine((typed, ctx) => {
      const wrong = wrongHours(typed);
      if (wrong) ctx.addIssue({ code: "custom", message: `${field.label}: ${wrong}` });
    });

const number = (field: Field & { readonly kind: "number" }) => {
  const range = refusals.range(field, field.min, field.max);
  const base = z.number({
    error: (issue) => (issue.input === undefined ? missingOf(field) : refusals.number(field)),
  });
  const least = field.min === undefined ? base : base.min(field.min, range);
  return field.max === undefined ? least : least.max(field.max, range);
};

const oneOf = (options: readonly Option[], missing: string): z.ZodType<string> => {
  const [first, ...rest] = options.map(({ value }) => value);
  return first === undefined ? z.never({ error: missing }) : z.enum([first, ...rest], { error: missing });
};

const someOf = (field: Field & { readonly kind: "checkboxes" }) =>
  z
    .array(oneOf(field.options, missingOf(field)), { error: missingOf(field) })
    .min(1, missingOf(field))
    .max(field.options.length, missingOf(field))
    .refine((chosen) => new Set(chosen).size === chosen.length, missingOf(field));

const schemaOfKind = (field: Field): z.ZodType => {
  switch (field.kind) {
    case "text":
      return text(field, field.max ?? defaultMax.text);
    case "textarea":
      return textarea(field, field.max ?? defaultMax.textarea);
    case "email":
      return text(field, defaultMax.email).regex(z.regexes.email, refusals.email(field));
    case "tel":
      return text(field, defaultMax.tel).refine(isTelephone, refusals.tel(field));
    case "date":
      return date(field);
    case "time":
      return z
        .string({ error: missingOf(field) })
        .trim()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, refusals.time(field));
    case "hours":
      return hours(field);
    case "number":
      return number(field);
    case "radios":
    case "select":
      return oneOf(field.options, missingOf(field));
    case "checkboxes":
      return someOf(field);
  }
};

/** One answer: shape, size and characters, with the sentence for each way of being wrong. Takes JSON's own types. */
export const fieldSchema = (field: Field): z.ZodType =>
  schemaOfKind(field).meta({
    title: field.label,
    ...(field.hint === undefined ? {} : { description: field.hint }),
  });
