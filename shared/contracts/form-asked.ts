import type { Field } from "./form.ts";

const holds = (answer: unknown, values: readonly string[]): boolean =>
  Array.isArray(answer)
    ? answer.some((one) => typeof one === "string" && values.includes(one))
    : typeof answer === "string" && values.includes(answer);

/**
 * The fields that are asked after these answers: a field with `when` only while the other field is asked itself and
 * holds one of the values.
 */
export const askedFields = (
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
): readonly Field[] => {
  const isAsked = (field: Field, seen: readonly string[]): boolean => {
    if (!field.when) return true;
    const { field: name, is, orEmpty } = field.when;
    const other = fields.find((candidate) => candidate.name === name);
    if (!other || seen.includes(name)) return false;
    if (!isAsked(other, [...seen, name])) return false;
    return Object.hasOwn(answers, name) ? holds(answers[name], is) : orEmpty === true;
  };
  return fields.filter((field) => isAsked(field, [field.name]));
};
