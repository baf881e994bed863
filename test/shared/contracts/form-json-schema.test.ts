import { describe, expect, it } from "vitest";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { everyKind } from "./form-samples.ts";

describe("the JSON Schema of a form", () => {
  const schema = formJsonSchema(everyKind) as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly required: readonly string[];
    readonly additionalProperties: boolean;
  };

  it("takes no other keys, and requires what is always asked", () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(
      everyKind.filter((field) => !field.optional && !field.when).map((field) => field.name),
    );
  });

  it("says kinds, limits and choices", () => {
    expect(schema.properties).toMatchObject({
      called: { type: "string", maxLength: 60, title: "Name" },
      start: { type: "string", format: "date" },
      late: { type: "number", minimum: 0, maximum: 240 },
      agreed: { type: "string", enum: ["yes", "no", "not-yet"] },
      needs: { type: "array", items: { enum: ["yes", "no", "not-yet"] } },
      "why-not": { description: "Only when agreed is no." },
    });
  });

  it("is plain JSON, for /openapi.json", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
