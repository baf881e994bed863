import * as z from "zod";
import type { Answers, Field, FieldError } from "./form.ts";
import { askedFields } from "./form-asked.ts";
import { fieldSchema } from "./form-field-schema.ts";
import { refusals } from "./form-words.ts";

export type Checked =
  | { readonly kind: "valid"; readonly answers: Answers }
  | { readonly kind: "refused"; readonly errors: readonly FieldError[] };

type Raw = Readonly<Record<string, unknown>>;

const isObject = (raw: unknown): raw is Raw => typeof raw === "object" && raw !== null && !Array.isArray(raw);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** The strict object of the fields that are asked. */
const objectOf = (fields: readonly Field[]) =>
  z.strictObject(
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.optional ? fieldSchema(field).optional() : fieldSchema(field),
      ]),
    ),
  );

/** `start` or, for a part of a date, `start-day`. */
const fieldNamed = (path: readonly PropertyKey[]): string =>
  path.filter((step) => typeof step === "string").join("-");

const firstOfEach = (fields: readonly Field[], issues: readonly z.core.$ZodIssue[]): readonly FieldError[] =>
  fields.flatMap(({ name }) => {
    const issue = issues.find(({ path }) => path[0] === name);
    return issue ? [{ field: fieldNamed(issue.path), message: issue.message }] : [];
  });

const strangers = (fields: readonly Field[], asked: readonly Field[], filled: readonly string[]) =>
  filled.flatMap((name): readonly FieldError[] => {
    const field = fields.find((candidate) => candidate.name === name);
    if (!field) return [{ field: name.slice(0, 60), message: refusals.unknown(name) }];
    return asked.includes(field) ? [] : [{ field: name, message: refusals.notAsked(field) }];
  });

/**
 * Checks a form's answers in JSON's shape: text is trimmed, empty means absent, a key that the form does not ask is
 * refused. Errors come one a field, in the order of the fields, then those about keys (ASVS 5: strict input).
 */
export const checkAnswers = (fields: readonly Field[], raw: unknown): Checked => {
  if (!isObject(raw)) return { kind: "refused", errors: [{ field: "", message: refusals.notAForm }] };
  const filled = Object.entries(raw).filter(([, value]) => !isEmpty(value));
  const answers = Object.fromEntries(filled.filter(([name]) => fields.some((field) => field.name === name)));
  const asked = askedFields(fields, answers);
  const strange = strangers(
    fields,
    asked,
    filled.map(([name]) => name),
  );
  const own = Object.fromEntries(
    Object.entries(answers).filter(([name]) => asked.some((f) => f.name === name)),
  );
  const result = objectOf(asked).safeParse(own);
  const errors = [...(result.success ? [] : firstOfEach(asked, result.error.issues)), ...strange];
  if (errors.length > 0 || !result.success) return { kind: "refused", errors };
  return { kind: "valid", answers: result.data as Answers };
};

/** The same check as a zod schema, for whoever composes schemas; an error's path is the field's name. */
export const schemaOf = (fields: readonly Field[]): z.ZodType<Answers> =>
  z.unknown().transform((raw, ctx): Answers => {
    const checked = checkAnswers(fields, raw);
    if (checked.kind === "valid") return checked.answers;
    for (const { field, message } of checked.errors)
      ctx.issues.push({ code: "custom", message, path: field ? [field] : [], input: raw });
    return z.NEVER;
  });
