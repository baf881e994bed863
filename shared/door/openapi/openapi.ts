import type { PageDoc } from "../context.ts";
import type { Access, Described } from "./described.ts";
import { operationOf } from "./operation.ts";
import { sharedSchemas } from "./schemas.ts";

type Page<H> = { readonly path: string; readonly doc?: PageDoc; readonly get?: H; readonly post?: H };

/** A page of ours as its description; a page that says nothing of itself is told by its address. */
export const described = <H>(page: Page<H>, access: Access): Described => ({
  path: page.path,
  get: page.get !== undefined,
  post: page.post !== undefined,
  doc: page.doc ?? { summary: page.path },
  ...("foresees" in page ? { previews: true } : {}),
  access,
});

const pathItem = (page: Described): object => ({
  ...(page.get ? { get: operationOf(page, "get") } : {}),
  ...(page.post ? { post: operationOf(page, "post") } : {}),
});

const introduction = `Every page of Waymark answers \`Accept: application/json\` with what it shows, and every form takes JSON by the schema that the browser's form has: the same door for people and programs.

A POST may carry a \`command\`: an id of your own for this decision. Sent twice under the same command it is taken once, so that it can be repeated after a lost answer. Dates are ISO dates of the London calendar. Times are of the London wall clock.`;

/**
 * The description of the whole service as an OpenAPI 3.1 document: paths and methods of every page, forms by their
 * schemas, refusals, sign-in. `url`: where the service is, without a slash at the end.
 */
export const openApi = (url: string, pages: readonly Described[]): object => ({
  openapi: "3.1.0",
  info: {
    title: "Waymark",
    version: "1",
    summary: "A school's alternative provision, from referral to reintegration",
    description: introduction,
    license: { name: "MIT", identifier: "MIT" },
  },
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  servers: [{ url }],
  tags: [
    { name: "staff", description: "For signed-in members of staff; what a role may not do answers 403" },
    { name: "link", description: "For people without a login, by a link that was mailed to them" },
    { name: "open", description: "For anybody" },
  ],
  paths: Object.fromEntries(pages.map((page) => [page.path, pathItem(page)])),
  components: {
    schemas: sharedSchemas,
    securitySchemes: {
      session: {
        type: "apiKey",
        in: "cookie",
        name: url.startsWith("https:") ? "__Host-waymark" : "waymark",
        description: "Set by signing in at /sign-in with the school's identity provider.",
      },
      link: {
        type: "apiKey",
        in: "cookie",
        name: url.startsWith("https:") ? "__Host-wm-links" : "wm-links",
        description: "Set by opening a mailed link: one cookie, which holds the links that were opened last.",
      },
    },
  },
});
