import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { EffectKind } from "#ports/effects.ts";
import type { VaultPlace } from "#ports/erasures.ts";
import type { VaultRecord } from "#ports/vault.ts";
import type { Left } from "#streams/records/events.ts";
import { pointersIn } from "../commit/pointers.ts";
import { scopeOfStream } from "../mail/outbox.ts";

/** Words of the vault that a commit points to: what was written, when, by whom, in which fields. */
export type WordsAt = VaultPlace & {
  readonly stream: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** The event that points to them. */
  readonly event: string;
  readonly fields: readonly string[];
};

/** A record of the vault that is a person's own: who they are, and how they are reached. */
export type Person = VaultPlace & { readonly kind: VaultRecord["kind"] };

export type EffectPlace = { readonly kind: EffectKind; readonly scope: string; readonly key: string };

/**
 * Where everything is that a school keeps of one subject, store by store: what a purge erases, and what an answer to a
 * request for access is made from.
 */
export type Places = {
  /** Streams that are about the subject alone; of others only what is listed. */
  readonly streams: readonly string[];
  readonly people: readonly Person[];
  readonly words: readonly WordsAt[];
  /** Other records of the vault by their fixed ids: copies of letters sent, where a pack went. */
  readonly kept: readonly VaultPlace[];
  /** Keys of mails that told of the subject. */
  readonly mails: readonly string[];
  /** Folders of files. */
  readonly files: readonly string[];
  readonly links: readonly EffectPlace[];
  readonly drafts: readonly (EffectPlace & { readonly vault: string })[];
  /** Other rows of the outbox and of what is parked. */
  readonly rows: readonly EffectPlace[];
  /** How the names of its workflow runs begin. */
  readonly runs: readonly string[];
  /** What stands among it and is not the subject's alone: it stays, with the reason. */
  readonly left: readonly Left[];
  /** Those words themselves: an answer to a request for access asks for a decision on each. */
  readonly shared?: readonly WordsAt[];
  /** ISO instant of the latest register entry or correction, where the subject has a clock of them; "" for none. */
  readonly lastEntry?: string;
  /** Whether anything of it is about safety, where that is asked. */
  readonly concern?: boolean;
};

export const nothingFound: Places = {
  ...{ streams: [], people: [], words: [], kept: [], mails: [] },
  ...{ files: [], links: [], drafts: [], rows: [], runs: [], left: [] },
};

/** The pointers in some events of a commit. */
export const wordsAt = (
  { stream, version, at, by }: Commit,
  events: readonly { readonly type: string }[],
): readonly WordsAt[] =>
  events.flatMap((event) =>
    pointersIn(event)
      .filter(({ vault }) => vault !== "")
      .map(({ vault, fields }) => ({
        scope: scopeOf(stream),
        id: vault,
        ...{ stream, version, at, by, event: event.type, fields },
      })),
  );

/** A provider's stream belongs to the tenant, all others to their school. */
const scopeOf = (stream: string): string => {
  const { tenant, kind } = parseStream(stream);
  return kind === "provider" ? tenant : scopeOfStream(stream);
};

/** Whether something that was stored names one of these ids, alone or within a key; ids are long, and meet by no chance. */
export const names = (stored: unknown, ids: readonly string[]): boolean => {
  const text = typeof stored === "string" ? stored : JSON.stringify(stored);
  return ids.some((id) => text.includes(id));
};

/** The copy that is kept of a mail, by its key. */
export const copyOf = (scope: string, key: string): VaultPlace => ({ scope, id: `letter-${key}` });
