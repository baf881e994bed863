import { keepFileFields, takeBackFields } from "#contracts/forms/files.ts";
import type { Described } from "./described.ts";

const access = { kind: "link" } as const;

/** Files behind a provider's mailed link. */
export const linkFiles: readonly Described[] = [
  {
    path: "/reply/{key}/files",
    get: true,
    post: false,
    access,
    doc: {
      summary:
        "A provider sends files for its question: post `upload.fields` and then the file, as `file`, to `upload.action`; then post to `keep`. Lists what it has sent, by name",
      shows: ["school", "purpose", "files", "upload", "keep", "limits", "links"],
    },
  },
  {
    path: "/reply/{key}/files/{file}",
    get: true,
    post: true,
    access,
    doc: {
      summary: "Keeps a file that the provider has sent to the storage",
      form: keepFileFields,
      shows: ["upload", "form"],
    },
  },
  {
    path: "/reply/{key}/files/{file}/remove",
    get: true,
    post: true,
    access,
    doc: {
      summary: "The provider takes back a file that came by its question, while that is open",
      form: takeBackFields,
      shows: ["file", "form"],
    },
  },
];
