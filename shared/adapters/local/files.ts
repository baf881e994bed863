import type { Clock } from "#ports/clock.ts";
import type { Files } from "#ports/files.ts";
import { fileKey, refuseForeignPath, safeFileName } from "../file-name.ts";
import { removeFile, storedFacts, storedFile, storeFile } from "./files-folder.ts";
import { signed } from "./files-signed.ts";
import { countUnder, removeUnder } from "./files-under.ts";

const UPLOAD_MINUTES = 15;
const DOWNLOAD_MINUTES = 5;

export type FolderFilesOptions = {
  /** The folder that holds the files. */
  readonly root: string;
  /** The path on the host under which its HTTP door answers, e.g. `/_files`: POST takes uploads, GET downloads. */
  readonly publicPath: string;
  /** Signs forms and download URLs; the door needs the same. */
  readonly secret: string;
  readonly clock: Clock;
};

/**
 * Files in a folder. Forms and download URLs are signed; the host's HTTP door hands them to `acceptUpload` and
 * `openDownload` (files-door.ts).
 */
export function folderFiles({ root, publicPath, secret, clock }: FolderFilesOptions): Files {
  return {
    async uploadForm(scope, id, rules) {
      refuseForeignPath(rules.thenTo);
      const fields = signed(secret, "upload", clock, UPLOAD_MINUTES, {
        key: fileKey(scope, id),
        "max-bytes": String(rules.maxBytes),
        types: rules.types.join(","),
        "then-to": rules.thenTo,
      });
      return { action: publicPath, fields };
    },
    facts: async (scope, id) => storedFacts(root, fileKey(scope, id)),
    async downloadUrl(scope, id, name) {
      const query = signed(secret, "download", clock, DOWNLOAD_MINUTES, {
        key: fileKey(scope, id),
        name: safeFileName(name),
      });
      return `${publicPath}?${new URLSearchParams(query)}`;
    },
    put: async (scope, id, bytes, facts) =>
      storeFile(root, fileKey(scope, id), bytes, { ...facts, name: safeFileName(facts.name) }),
    read: async (scope, id) => (await storedFile(root, fileKey(scope, id)))?.bytes,
    erase: async (scope, id) => removeFile(root, fileKey(scope, id)),
    count: async (scope) => countUnder(root, scope),
    eraseAll: async (scope) => removeUnder(root, scope),
  };
}
