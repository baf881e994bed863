import { describe, expect, it } from "vitest";
import { elsewhere } from "#door/openapi/elsewhere.ts";
import type { Request } from "#door/request.ts";
import { adminPages } from "#functions/web/admin/pages.ts";
import { linkPages } from "#functions/web/links/pages.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { openPages } from "#functions/web/staff/school/open.tsx";
import { roles } from "#ids/role.ts";
import { placementForms } from "#promises/forms.ts";
import { mayDo } from "#promises/permissions.ts";
import { memoryDeps } from "../memory-deps.ts";
import { openDoor } from "../staff-door.ts";

type Operation = {
  operationId: string;
  summary: string;
  security: object[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: { "application/json": { schema: { properties: Record<string, unknown> } } } };
  responses: Record<string, { description: string }>;
};

type Document = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object; securitySchemes: Record<string, { name: string }> };
};

const served = async (): Promise<Document> => {
  const { deps, close } = memoryDeps();
  const page = openPages.find((p) => p.path === "/openapi.json");
  const reply = await page?.get?.(deps, {} as Request);
  close();
  return JSON.parse(reply?.kind === "text" ? reply.text : "");
};

const operations = (document: Document) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

describe("/openapi.json", () => {
  it("is an OpenAPI 3.1 document with all that one must have", async () => {
    const document = await served();

    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: "Waymark", version: "1" });
    expect(document.servers[0]?.url).toBe("http://127.0.0.1:8080");
    expect(document.components.securitySchemes.session?.name).toBe("waymark");
    for (const { path, method, operation } of operations(document)) {
      expect(["get", "post"], path).toContain(method);
      expect(path.startsWith("/"), path).toBe(true);
      expect(Object.keys(operation.responses), path).toContain("200");
      for (const response of Object.values(operation.responses)) expect(response.description).not.toBe("");
      expect(Array.isArray(operation.security), path).toBe(true);
    }
  });

  it("names each operation once, and each parameter of its path", async () => {
    const all = operations(await served());
    const ids = all.map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of all) {
      const inPath = (operation.parameters ?? []).filter((p) => p.in === "path");
      expect(inPath.map((p) => `{${p.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it("refers only to schemas that it has", async () => {
    const document = await served();
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];

    expect(refs.length).toBeGreaterThan(0);
    for (const [, name] of refs) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it("tells every page for staff with its methods and a summary", async () => {
    const { paths } = await served();

    for (const page of staffPages) {
      expect(Object.keys(paths[page.path] ?? {}).sort(), page.path).toEqual(
        [...(page.get ? ["get"] : []), ...(page.post ? ["post"] : [])].sort(),
      );
      expect(page.doc?.summary, page.path).toBeTruthy();
    }
  });

  it("tells every form of a placement with its fields", async () => {
    const { paths } = await served();

    for (const id of Object.keys(placementForms).filter((form) => form !== "referral")) {
      const body = paths[`/placements/{placement}/forms/${id}`]?.post?.requestBody;
      expect(Object.keys(body?.content["application/json"].schema.properties ?? {}), id).toContain("command");
    }
    const consent = paths["/reply/{key}"]?.post?.requestBody?.content["application/json"].schema.properties;
    expect(Object.keys(consent ?? {})).toContain("answer");
  });

  it("tells the pages of links and runs as they are", () => {
    const real = [...adminPages, ...linkPages].map((page) => ({
      path: page.path,
      get: page.get !== undefined,
      post: page.post !== undefined,
    }));

    expect(
      elsewhere
        .map(({ path, get, post }) => ({ path, get, post }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    ).toEqual(real.sort((a, b) => (a.path < b.path ? -1 : 1)));
    for (const page of adminPages) {
      const told = elsewhere.find(({ path }) => path === page.path)?.access;
      expect(told, page.path).toEqual({ kind: "staff", action: page.action });
    }
  });

  it("promises only keys that a page shows", async () => {
    const door = await openDoor(staffPages);
    for (const page of staffPages.filter((p) => p.get && !p.path.includes("{") && p.doc?.shows)) {
      const reader = mayDo(["ap-lead"], page.action)
        ? "ap-lead"
        : roles.find((role) => mayDo([role], page.action));
      const { json } = await door.get(reader ?? "ap-lead", page.path);
      expect(Object.keys(json), page.path).toEqual(expect.arrayContaining([...(page.doc?.shows ?? [])]));
    }
    door.close();
  });
});

describe("The open pages", () => {
  it("say what they say without a session, as a page and as JSON", async () => {
    const { deps, close } = memoryDeps();
    for (const path of ["/accessibility", "/privacy"]) {
      const page = openPages.find((p) => p.path === path);
      const reply = await page?.get?.(deps, {} as Request);
      const model = reply?.kind === "page" ? reply.model : {};
      expect(Object.keys(model), path).toEqual([...(page?.doc?.shows ?? [])]);
    }
    close();
  });
});
