import { S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";
import { Temporal } from "temporal-polyfill";
import { s3Files } from "#adapters/aws/files.ts";
import { virtualClock } from "#adapters/local/clock.ts";
import { folderFiles } from "#adapters/local/files.ts";
import { acceptUpload, openDownload, type UploadedFile } from "#adapters/local/files-door.ts";
import type { Files, UploadForm } from "#ports/files.ts";
import { ownFolder } from "./stores.ts";

export const ORIGIN = "https://waymark.example";

/** Files, and what a browser does with their forms and URLs. */
export type FileHost = {
  readonly files: Files;
  /** Posts the form with a file; the path that the browser is sent to. */
  upload(form: UploadForm, file: UploadedFile): Promise<string>;
  download(url: string): Promise<{ readonly disposition: string; readonly bytes: Uint8Array }>;
  close(): Promise<void>;
};

export const fileHosts: readonly { readonly name: string; open(): Promise<FileHost> }[] = [
  { name: "a folder", open: folderHost },
  { name: "S3", open: s3Host },
];

async function folderHost(): Promise<FileHost> {
  const { folder: root, remove } = await ownFolder();
  const secret = "a secret of this test";
  const clock = virtualClock(Temporal.Instant.from("2026-09-01T08:00:00Z"));
  return {
    files: folderFiles({ root, publicPath: "/_files", secret, clock }),
    async upload(form, file) {
      const answer = await acceptUpload(root, secret, clock, form.fields, file);
      return answer.kind === "stored" ? answer.thenTo : answer.reason;
    },
    async download(url) {
      const query = Object.fromEntries(new URL(url, ORIGIN).searchParams);
      const answer = await openDownload(root, secret, clock, query);
      if (answer.kind === "refused") throw new Error(answer.reason);
      return { disposition: answer.headers["content-disposition"] ?? "", bytes: answer.bytes };
    },
    close: remove,
  };
}

async function s3Host(): Promise<FileHost> {
  const { folder: directory, remove } = await ownFolder();
  const bucket = "files";
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-west-2",
    forcePathStyle: true,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  });
  return {
    files: s3Files({ client, bucket, origin: ORIGIN, versioned: false }),
    async upload(form, file) {
      const answer = await fetch(form.action, {
        method: "POST",
        body: multipart(form, file),
        redirect: "manual",
      });
      if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`);
      const location = new URL(answer.headers.get("location") ?? "");
      if (location.origin !== ORIGIN) throw new Error(`sent to ${location.origin}`);
      return location.pathname;
    },
    async download(url) {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(String(answer.status));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { disposition: answer.headers.get("content-disposition") ?? "", bytes };
    },
    async close() {
      client.destroy();
      await server.close();
      await remove();
    },
  };
}

/** The form as a browser posts it, with the file last. S3 puts the file's name for its placeholder; s3rver does not. */
function multipart(form: UploadForm, file: UploadedFile): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is S3's own placeholder
    body.append(name, value === "${filename}" ? file.name : value);
  }
  body.append("file", new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
  return body;
}
