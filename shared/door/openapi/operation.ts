import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Described } from "./described.ts";
import { commandSchema, schemaRef } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "getPupilsByPupilContactsNew": stable, and each once. */
const operationId = (method: string, path: string): string =>
  method +
  path
    .split(/[/.]/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith("{") ? `By${capital(part.slice(1, -1))}` : part.split("-").map(capital).join(""),
    )
    .join("");

const parametersOf = ({ path, doc }: Described, method: "get" | "post"): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  })),
  ...(method === "get" ? Object.entries(doc.query ?? {}) : []).map(([name, description]) => ({
    name,
    in: "query",
    required: false,
    description,
    schema: { type: "string" },
  })),
];

const json = (description: string, schema: Json): object => ({
  description,
  content: { "application/json": { schema } },
});

/** The view model: its title, its main keys, and whatever else the page shows. */
const modelSchema = (shows: readonly string[] = []): Json => ({
  type: "object",
  required: ["title"],
  properties: {
    title: { type: "string" },
    ...Object.fromEntries(shows.map((key) => [key, {}])),
  },
});

const shown = ({ doc }: Described): object => {
  if (!doc.file) return json("What the page shows", modelSchema(doc.shows));
  const schema = doc.file === "application/json" ? { type: "object" } : { type: "string", format: "binary" };
  return { description: "The file", content: { [doc.file]: { schema } } };
};

const previewSchema: Json = {
  type: "boolean",
  description: "true: nothing is saved, and the answer says what would follow (`consequences`)",
};

const bodyOf = ({ doc, previews }: Described): object => {
  const schema: Json = doc.form ? formJsonSchema(doc.form) : { type: "object" };
  const properties = {
    command: commandSchema,
    ...(previews ? { preview: previewSchema } : {}),
    ...(schema.properties as Json | undefined),
  };
  return { required: false, content: { "application/json": { schema: { ...schema, properties } } } };
};

const problems = ({ access, path }: Described): Json => ({
  ...(access.kind === "staff"
    ? {
        401: schemaRef("Problem", "Nobody is signed in"),
        403: schemaRef("Problem", "The role does not include this"),
      }
    : {}),
  ...(path.includes("{") ? { 404: schemaRef("Problem", "There is no such record here") } : {}),
  500: schemaRef("Problem", "A fault of ours"),
});

const securityOf = ({ access }: Described): readonly object[] => {
  if (access.kind === "open") return [];
  return [{ [access.kind === "staff" ? "session" : "link"]: [] }];
};

/** One method of an address. */
export const operationOf = (page: Described, method: "get" | "post"): object => {
  const parameters = parametersOf(page, method);
  return {
    operationId: operationId(method, page.path),
    summary: page.doc.summary,
    tags: [page.access.kind],
    ...(page.access.kind === "staff"
      ? { description: `Needs the permission \`${page.access.action}\`.` }
      : {}),
    security: securityOf(page),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === "post" ? { requestBody: bodyOf(page) } : {}),
    responses:
      method === "get"
        ? { 200: shown(page), ...problems(page) }
        : {
            200: schemaRef("Recorded", "It is recorded; what was made is at `location`"),
            422: schemaRef("Refused", "It is refused, and nothing is recorded"),
            ...problems(page),
          },
  };
};
