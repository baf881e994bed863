type Json = Readonly<Record<string, unknown>>;

/** The id under which a decision is taken once, however often it is sent. */
export const commandSchema: Json = {
  type: "string",
  pattern: "^[A-Za-z0-9_-]{8,64}$",
  description: "An id of your own for this decision; one is made when it is left out.",
};

/** Schemas that many addresses answer with. */
export const sharedSchemas: Json = {
  FieldError: {
    type: "object",
    required: ["field", "message"],
    properties: {
      field: {
        type: "string",
        description:
          "The field to put right; `date` fields may name a part, like `start-day`. Empty: the whole.",
      },
      message: { type: "string" },
    },
  },
  Problem: {
    type: "object",
    required: ["title", "problem"],
    properties: {
      title: { type: "string" },
      problem: {
        type: "object",
        required: ["title", "message"],
        properties: { title: { type: "string" }, message: { type: "string" } },
      },
    },
  },
  Recorded: {
    type: "object",
    required: ["location"],
    properties: {
      location: {
        type: "string",
        description: "Path of the page that shows it; also in the Location header.",
      },
    },
  },
  Refused: {
    type: "object",
    required: ["title", "errors"],
    properties: {
      title: { type: "string" },
      errors: { type: "array", items: { $ref: "#/components/schemas/FieldError" } },
      form: {
        type: "object",
        description: "Where and how to send it again.",
        properties: {
          action: { type: "string" },
          command: { type: "string" },
          fields: { type: "object", description: "JSON Schema of the answers" },
        },
      },
    },
  },
};

/** A response by one of these schemas. */
export const schemaRef = (name: string, description: string): Json => ({
  description,
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
