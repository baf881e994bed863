import type { Clock } from "#ports/clock.ts";
import { asAttachment, safeFileName } from "../file-name.ts";
import { mediaTypeOf } from "../media-type.ts";
import { storedFile, storeFile } from "./files-folder.ts";
import { checkSigned, type Fields } from "./files-signed.ts";
import { sweepWaiting } from "./files-waiting.ts";

/** One uploaded file as the multipart form brought it. `type` is what the browser says and is not trusted. */
export type UploadedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

export type UploadAnswer =
  /** Answer 303 to `thenTo`, a path on our own origin. */
  | { readonly kind: "stored"; readonly thenTo: string }
  /** `thenTo`: where the form would have led, unless it was not ours. */
  | {
      readonly kind: "refused";
      readonly reason: "forged" | "expired" | "empty" | "too-large" | "type";
      readonly thenTo?: string;
    };

export type DownloadAnswer =
  | { readonly kind: "opened"; readonly bytes: Uint8Array; readonly headers: Fields }
  | { readonly kind: "refused"; readonly reason: "forged" | "expired" | "missing" };

/**
 * Takes what a form of `folderFiles().uploadForm` posted: checks its signature, its time (15 minutes), and the
 * file's size and type, and stores it. The type is read from the file's own bytes.
 */
export async function acceptUpload(
  root: string,
  secret: string,
  clock: Clock,
  fields: Fields,
  file: UploadedFile,
): Promise<UploadAnswer> {
  const names = ["key", "max-bytes", "types", "then-to"];
  const check = checkSigned(secret, "upload", clock, names, fields);
  if (check === "forged") return { kind: "refused", reason: check };
  const thenTo = fields["then-to"] ?? "/";
  const refused = (reason: "expired" | "empty" | "too-large" | "type"): UploadAnswer => ({
    kind: "refused",
    reason,
    thenTo,
  });
  if (check !== "good") return refused(check);
  if (file.bytes.byteLength === 0) return refused("empty");
  if (file.bytes.byteLength > Number(fields["max-bytes"])) return refused("too-large");
  const name = safeFileName(file.name);
  const type = mediaTypeOf(file.bytes, name);
  if (!fields.types?.split(",").includes(type)) return refused("type");
  await storeFile(root, fields.key ?? "", file.bytes, { type, name }, clock.now());
  await sweepWaiting(root, clock);
  return { kind: "stored", thenTo };
}

/**
 * Opens a URL of `folderFiles().downloadUrl` by its query: the bytes, and the headers that make the browser save
 * them as an attachment and neither show, guess at nor keep them.
 */
export async function openDownload(
  root: string,
  secret: string,
  clock: Clock,
  query: Fields,
): Promise<DownloadAnswer> {
  const check = checkSigned(secret, "download", clock, ["key", "name"], query);
  if (check !== "good") return { kind: "refused", reason: check };
  const stored = await storedFile(root, query.key ?? "");
  if (!stored) return { kind: "refused", reason: "missing" };
  const headers = {
    "content-type": stored.facts.type,
    "content-length": String(stored.bytes.byteLength),
    "content-disposition": asAttachment(query.name ?? stored.facts.name),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
  return { kind: "opened", bytes: stored.bytes, headers };
}
