import type { Words } from "#domain/commit.ts";

/** What happens to the files of a placement: certificates, signed papers, scans. Their bytes are beside the vault. */
export type FileEvent =
  | {
      readonly type: "file-attached";
      readonly file: string;
      /** The form or obligation that it is evidence for; "" for the placement in general. */
      readonly about: string;
      /** Media type as its own bytes show it. */
      readonly media: string;
      readonly bytes: number;
      /** Its name, what it shows, and the digest of its bytes. */
      readonly words: Words;
      /** The question behind whose mailed link it was sent. */
      readonly ask?: string;
    }
  /** `words`: why. The bytes are erased; that there was a file stays. */
  | { readonly type: "file-removed"; readonly file: string; readonly words: Words };
