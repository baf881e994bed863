import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { folderFiles } from "#adapters/local/files.ts";
import { filesDoor } from "#infra/local/http/files-door.tsx";
import type { Arrived } from "#infra/local/http/gateway-event.ts";
import { ownFolder } from "./folders.ts";

const clock = { now: () => Temporal.Instant.from("2026-09-01T07:00:00Z") };
const pdf = new TextEncoder().encode("%PDF-1.7\nan insurance certificate");
const rules = { maxBytes: 1000, types: ["application/pdf"], thenTo: "/providers/tideway-nurture" };

const house = () => {
  const parts = { root: ownFolder(), secret: "secret", clock };
  return { parts, files: folderFiles({ ...parts, publicPath: "/_files" }) };
};

const knock = async (more: Partial<Arrived>, form?: FormData): Promise<Arrived> => {
  const request = form && new Request("http://localhost", { method: "POST", body: form });
  return {
    method: form ? "POST" : "GET",
    target: "/_files",
    headers: request ? { "content-type": request.headers.get("content-type") ?? "" } : {},
    sourceIp: "127.0.0.1",
    body: request ? Buffer.from(await request.arrayBuffer()) : Buffer.alloc(0),
    at: clock.now(),
    ...more,
  };
};

const formWith = (fields: Readonly<Record<string, string>>, bytes: Uint8Array | undefined) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (bytes) form.set("file", new Blob([new Uint8Array(bytes)]), "certificate.pdf");
  return form;
};

describe("files of one machine", () => {
  it("given a form of ours, stores the file, goes back to the page, and gives it as an attachment", async () => {
    const { parts, files } = house();
    const { fields } = await files.uploadForm("harbour/harbour-view", "certificate", rules);
    const stored = await filesDoor(parts, await knock({}, formWith(fields, pdf)));
    expect([stored.status, stored.headers.location]).toEqual([303, rules.thenTo]);
    const url = await files.downloadUrl("harbour/harbour-view", "certificate", "certificate.pdf");
    const opened = await filesDoor(parts, await knock({ target: url }));
    expect(Buffer.from(opened.body)).toEqual(Buffer.from(pdf));
    expect(opened.headers["content-disposition"]).toContain("attachment");
  });

  it.each([
    ["a form that is not ours", { signature: "made-up" }, pdf, 403],
    ["no file", {}, undefined, 400],
    ["a file above the limit", {}, new Uint8Array([...pdf, ...new Uint8Array(1000)]), 413],
    ["a file of another kind", {}, new TextEncoder().encode("#!/bin/sh"), 415],
  ])("given %s, stores nothing and says why", async (_what, changed, bytes, status) => {
    const { parts, files } = house();
    const { fields } = await files.uploadForm("harbour/harbour-view", "certificate", rules);
    const refused = await filesDoor(parts, await knock({}, formWith({ ...fields, ...changed }, bytes)));
    expect(refused.status).toBe(status);
    expect(await files.facts("harbour/harbour-view", "certificate")).toBeUndefined();
  });

  it("given an address that we did not sign, or that names nothing, gives nothing", async () => {
    const { parts, files } = house();
    const forged = await filesDoor(parts, await knock({ target: "/_files?key=harbour%2Fx&name=y" }));
    const url = await files.downloadUrl("harbour/harbour-view", "nothing", "nothing.pdf");
    const missing = await filesDoor(parts, await knock({ target: url }));
    expect([forged.status, missing.status]).toEqual([403, 404]);
  });

  it("given a body that is no form, says so", async () => {
    const { parts } = house();
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const torn = await filesDoor(parts, await knock({ method: "POST", headers, body: Buffer.from("--y") }));
    expect(torn.status).toBe(400);
  });
});
