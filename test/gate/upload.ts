import { readdir } from "node:fs/promises";
import { filesDoor } from "#infra/local/http/files-door.tsx";
import type { UploadForm } from "#ports/files.ts";
import type { House } from "./house.ts";

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** An invented insurance certificate: bytes of every value, as in a real file. */
export const certificate: Upload = {
  name: "Liability 2026.pdf",
  bytes: new Uint8Array([
    ...new TextEncoder().encode("%PDF-1.7\n"),
    ...Array.from({ length: 2048 }, (_, i) => i % 256),
  ]),
};

/** The multipart form that a browser posts to the storage: signed fields first, the file last. */
export const multipart = (fields: UploadForm["fields"], { name, bytes }: Upload): FormData => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  return form;
};

/** Posts a file to the one-machine host's own door. */
export const upload = async (house: House, fields: UploadForm["fields"], file: Upload = certificate) => {
  const request = new Request("http://localhost", { method: "POST", body: multipart(fields, file) });
  const reply = await filesDoor(house.files, {
    method: "POST",
    target: "/_files",
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    sourceIp: "127.0.0.1",
    body: Buffer.from(await request.arrayBuffer()),
    at: house.clock.now(),
  });
  return { status: reply.status, location: String(reply.headers.location ?? "") };
};

/** What the storage gives at an address that the product signed. */
export const downloaded = async (house: House, target: string) =>
  filesDoor(house.files, {
    method: "GET",
    target,
    headers: {},
    sourceIp: "127.0.0.1",
    body: Buffer.alloc(0),
    at: house.clock.now(),
  });

/** Every file that is stored, by its path below the storage's folder. */
export const stored = async ({ files }: House): Promise<readonly string[]> =>
  (await readdir(files.root, { recursive: true })).filter((name) => name.endsWith(".file")).sort();
