/** Certificates, signed papers, scans: bytes by id, beside the vault and erased with it. */
export type FileFacts = { readonly type: string; readonly bytes: number; readonly name: string };

/** Where a browser's own multipart form goes: action, hidden fields; the file field comes last and is named `file`. */
export type UploadForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

export type UploadRules = {
  readonly maxBytes: number;
  /** Media types taken, e.g. `application/pdf`. */
  readonly types: readonly string[];
  /** Path on our own origin to which the browser goes after the upload. */
  readonly thenTo: string;
};

export interface Files {
  /** A form that uploads one file under `{scope}/{id}` within the rules; valid for 15 minutes. */
  uploadForm(scope: string, id: string, rules: UploadRules): Promise<UploadForm>;
  /** Facts of the stored file, or undefined if none was uploaded. */
  facts(scope: string, id: string): Promise<FileFacts | undefined>;
  /** A URL on which the browser downloads it as an attachment, valid for 5 minutes. */
  downloadUrl(scope: string, id: string, name: string): Promise<string>;
  /** Stores bytes made by the product itself (letters, packs). */
  put(scope: string, id: string, bytes: Uint8Array, facts: Omit<FileFacts, "bytes">): Promise<void>;
  /** The stored bytes. */
  read(scope: string, id: string): Promise<Uint8Array | undefined>;
  erase(scope: string, id: string): Promise<void>;
  /** How many files, with the earlier versions of each, lie under `{scope}/`, however deep. */
  count(scope: string): Promise<number>;
  /** Erases every file under `{scope}/`, with all its earlier versions; none is no fault. */
  eraseAll(scope: string): Promise<void>;
}
