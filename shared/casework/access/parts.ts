import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { VaultPlace } from "#ports/erasures.ts";
import type { Deps } from "#ports/host.ts";
import type { VaultRecord } from "#ports/vault.ts";
import type { Holding } from "#streams/matters/events.ts";

/** Under which heading a part stands. */
export type PartSection =
  | "person"
  | "words"
  | "facts"
  | "registers"
  | "letters"
  | "files"
  | "reads"
  | "held-elsewhere";

/**
 * One part of what is kept of somebody: a field that was typed, what an event says in codes, a letter, a file. Without `why` it
 * is theirs and given; with it, it waits for a decision.
 */
export type Part = {
  /** The same whenever the answer is put together again. */
  readonly key: string;
  readonly section: PartSection;
  /** ISO instant; "" where nothing says when. */
  readonly at: string;
  /** Whose entry it is: an id, or `system`. */
  readonly by: string;
  /** The event that it belongs to, with its form where it has one. */
  readonly event: string;
  readonly field: string;
  readonly value: unknown;
  readonly why?: Holding;
  /** Only a safeguarding lead sees it and decides. */
  readonly sealed?: true;
  /** The file whose bytes belong to it. */
  readonly file?: FileAt;
};

/** A file of a placement. */
export type FileAt = { readonly placement: string; readonly id: string };

/** A part with what was decided on it. `waits`: nobody has decided yet. */
export type Decided = Part & { readonly state: "given" | "held" | "waits" };

/** Why something is not simply given. */
export type Kept = Pick<Part, "why" | "sealed">;

type Event = Commit["events"][number] & { readonly form?: unknown };

export const eventName = (e: Event): string => (typeof e.form === "string" ? `${e.type}.${e.form}` : e.type);

/** The file that an event brought; none for every other event. */
export const fileIn = (
  { stream }: Pick<Commit, "stream">,
  e: Commit["events"][number],
): Pick<Part, "file"> => {
  const { file } = e as { readonly file?: unknown };
  return e.type === "file-attached" && typeof file === "string"
    ? { file: { placement: parseStream(stream).id, id: file } }
    : {};
};

const isPointer = (value: object): boolean => "vault" in value && "hash" in value && "fields" in value;

/** What an event says besides its type and words: pointers to words have parts of their own. */
export const factsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, v]) => name !== "type" && !(typeof v === "object" && v && isPointer(v)),
  );
  return Object.fromEntries(kept.map(([name, v]) => [name, factsOf(v)]));
};

const isOther = (value: unknown, ids: readonly string[]): boolean => {
  if (typeof value !== "object" || value === null) return false;
  const of = value as { readonly pupil?: unknown };
  return typeof of.pupil === "string" && !ids.includes(of.pupil);
};

/** The same without entries of lists that are another pupil’s. */
export const withoutOthers = (value: unknown, ids: readonly string[], name = ""): unknown => {
  if (Array.isArray(value))
    return value
      .filter((v) => !isOther(v, ids) && !(name === "pupils" && !ids.includes(String(v))))
      .map((v) => withoutOthers(v, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([n, v]) => [n, withoutOthers(v, ids, n)]));
};

/** Records of the vault by scope and id. */
export const stored = async (
  deps: Deps,
  places: readonly VaultPlace[],
): Promise<ReadonlyMap<string, VaultRecord>> => {
  const scopes = [...new Set(places.map((p) => p.scope))];
  const found = await Promise.all(
    scopes.map((scope) =>
      deps.vault.get(scope, [...new Set(places.filter((p) => p.scope === scope).map((p) => p.id))]),
    ),
  );
  return new Map(found.flat().map((r) => [`${r.scope} ${r.id}`, r]));
};

/** A part for each field of a record about somebody. */
export const fieldsOf = (record: VaultRecord | undefined, kept: (field: string) => Kept): readonly Part[] =>
  Object.entries(record?.body ?? {})
    .filter(([field]) => field !== "salt")
    .map(([field, value]) => ({
      ...{
        key: `${record?.id}.${field}`,
        section: "person",
        at: "",
        by: "",
        event: record?.kind ?? "",
        field,
        value,
      },
      ...kept(field),
    }));
