/**
 * Names, contacts, dates of birth and every free-text word about a person, by id.
 * `scope` is `{tenant}/{school}` or `{tenant}`; a record is read only within its own scope.
 */
export type VaultRecord = {
  readonly scope: string;
  readonly id: string;
  readonly kind: "pupil" | "contact" | "staff" | "provider" | "school" | "words" | "letter";
  /** Plain JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Lower-case words by which the record is found (a name's parts, a UPN); none for words and letters. */
  readonly index: readonly string[];
};

export interface Vault {
  /** Stores or replaces a record, with its index rows. */
  put(record: VaultRecord): Promise<void>;
  /** The records that exist among `ids` (any number; batched inside; unprocessed keys retried), in no set order. */
  get(scope: string, ids: readonly string[]): Promise<readonly VaultRecord[]>;
  /** Ids of records of `kind` in `scope` of which an index word begins with `prefix` (lower-cased); at most `limit`, in order. */
  search(scope: string, kind: VaultRecord["kind"], prefix: string, limit: number): Promise<readonly string[]>;
  /** Deletes the record and its index rows; erasing what is not there is no fault. */
  erase(scope: string, id: string): Promise<void>;
  /** Every record of a scope, in order of id; for export, purge and the digest. */
  all(scope: string): AsyncIterable<VaultRecord>;
  /** Every scope that holds a record, in order. */
  scopes(): AsyncIterable<string>;
}
