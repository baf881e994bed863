import { readFileSync } from "node:fs";
import { diagnose } from "#infra/local/engine/definitions/validate/diagnose.ts";
import { INVOKE } from "../bench.ts";

/** The schema that the language's own service for editors ships: which fields each type of state has. */
const SCHEMA = new URL(
  "../../../../../node_modules/amazon-states-language-service/out/json-schema/bundled.json",
  import.meta.url,
);

type Part = Readonly<Record<string, unknown>>;

const inner = { StartAt: "I", States: { I: { Type: "Pass", End: true } } };

/** The least that each type of state needs. */
const LEAST: Readonly<Record<string, Part>> = {
  Pass: { End: true },
  Succeed: {},
  Fail: {},
  Task: { End: true, Resource: INVOKE, Arguments: { FunctionName: "f" } },
  Choice: { Choices: [{ Condition: true, Next: "S" }] },
  Wait: { End: true, Seconds: 1 },
  Parallel: { End: true, Branches: [inner] },
  Map: { End: true, ItemProcessor: inner },
};

/** A value of each field that is right where the field is. */
const RIGHT: Readonly<Record<string, unknown>> = {
  Arguments: { FunctionName: "f" },
  Assign: { a: 1 },
  Branches: [inner],
  Catch: [{ ErrorEquals: ["States.ALL"], Next: "S" }],
  Choices: [{ Condition: true, Next: "S" }],
  Default: "S",
  End: true,
  HeartbeatSeconds: 1,
  ItemProcessor: inner,
  Items: [],
  ItemSelector: {},
  MaxConcurrency: 1,
  Next: "S",
  QueryLanguage: "JSONata",
  Resource: INVOKE,
  Retry: [{ ErrorEquals: ["States.ALL"] }],
  Seconds: 1,
  TimeoutSeconds: 2,
  Timestamp: "2026-11-02T09:00:00Z",
  ToleratedFailureCount: 1,
  ToleratedFailurePercentage: 1,
};

/** Fields of which a state has one or the other. */
const INSTEAD: Readonly<Record<string, string>> = { Next: "End", Timestamp: "Seconds" };

export type FieldsOf = { readonly type: string; readonly taken: string[]; readonly refused: string[] };

const isRefused = (type: string, field: string): boolean => {
  const { [INSTEAD[field] ?? ""]: _, ...least } = { Type: type, ...LEAST[type] } as Part;
  const state = { ...least, [field]: field === "Type" ? type : (RIGHT[field] ?? "text") };
  const wrong = diagnose(JSON.stringify({ QueryLanguage: "JSONata", StartAt: "S", States: { S: state } }));
  if (wrong.length === 0) return false;
  if (wrong.every(({ location, message }) => location === `/States/S/${field}` && message.includes(field)))
    return true;
  throw new Error(`${type}.${field}: ${JSON.stringify(wrong)}`);
};

/** A part of the schema, or what it refers to. */
const resolved = (schema: Part, part: Part): Part => {
  if (typeof part.$ref !== "string") return part;
  const path = part.$ref.split("/").slice(1).map(decodeURIComponent);
  return resolved(schema, path.reduce<unknown>((at, key) => (at as Part)[key], schema) as Part);
};

const propertiesIn = (schema: Part, part: Part): readonly (readonly [string, unknown])[] => {
  const { properties = {}, allOf = [] } = resolved(schema, part);
  return [
    ...Object.entries(properties as Part),
    ...(allOf as readonly Part[]).flatMap((one) => propertiesIn(schema, one)),
  ];
};

const typeOf = (properties: readonly (readonly [string, unknown])[]): string => {
  const types = properties.flatMap(([name, value]) => {
    const { enum: among = [], const: only } = value as { readonly enum?: string[]; readonly const?: string };
    return name === "Type" ? (only === undefined ? (among.length === 1 ? among : []) : [only]) : [];
  });
  return types[0] ?? "";
};

/** Every field of every type of state that the schema has, and those of JSONata that it has not yet. */
export const fields = (): readonly FieldsOf[] => {
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8")) as Part & {
    readonly properties: { readonly States: { readonly additionalProperties: { readonly oneOf: Part[] } } };
  };
  return schema.properties.States.additionalProperties.oneOf.map((part) => {
    const properties = propertiesIn(schema, part);
    const type = typeOf(properties);
    const newer = type === "Fail" ? [] : type === "Succeed" ? ["Output"] : ["Assign", "Output"];
    const names = [...new Set([...properties.map(([name]) => name), ...newer])];
    const refused = names.filter((name) => isRefused(type, name));
    return { type, refused, taken: names.filter((name) => !refused.includes(name)) };
  });
};
