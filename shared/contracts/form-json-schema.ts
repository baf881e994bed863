import * as z from "zod";
import type { Field } from "./form.ts";
import { fieldSchema } from "./form-field-schema.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

const property = (field: Field): z.ZodType => {
  const schema = fieldSchema(field);
  if (!field.when) return field.optional ? schema.optional() : schema;
  const { field: other, is, orEmpty } = field.when;
  const only = `Only when ${other} is ${is.join(" or ")}${orEmpty ? ", or left out" : ""}.`;
  return schema
    .meta({ title: field.label, description: field.hint ? `${field.hint} ${only}` : only })
    .optional();
};

/**
 * JSON Schema (2020-12, as OpenAPI 3.1 takes it) of a form's fields: what `checkAnswers` takes. A field with `when` is
 * optional here, and its condition is in its description.
 */
export const formJsonSchema = (fields: readonly Field[]): JsonSchema => {
  const object = z.strictObject(Object.fromEntries(fields.map((field) => [field.name, property(field)])));
  const { $schema: _dialect, ...schema } = z.toJSONSchema(object, { io: "input", unrepresentable: "any" });
  return schema;
};
