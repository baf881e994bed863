import type { Commit } from "#domain/commit.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { scopeOfStream } from "../mail/outbox.ts";

/** A commit of which not all that follows could be laid down. */
export type Behind = Pick<Commit, "stream" | "version">;

const versionDigits = 8;

const aboutStream = (stream: string): string => {
  const { kind, id } = parseStream(stream);
  return `${kind}-${id}@`;
};

const rowOf = ({ stream, version }: Behind) =>
  ({
    kind: "behind",
    scope: scopeOfStream(stream),
    key: `${aboutStream(stream)}${String(version).padStart(versionDigits, "0")}`,
  }) as const;

/**
 * Keeps that a commit must be followed again, so that the next sweep does so; each commit has its own mark, because a later
 * one that is followed whole says nothing of an earlier one. Never throws: where marks cannot be kept either, the
 * comparison of lists with the ledger is the net.
 */
export const markBehind = async (deps: Deps, { stream, version }: Behind): Promise<void> => {
  try {
    await deps.effects.putIfAbsent({ ...rowOf({ stream, version }), body: { stream, version } });
  } catch (fault) {
    const { kind, id } = parseStream(stream);
    const facts = { stream: kind, id, version, fault: faultName(fault) };
    deps.log("error", "It could not be kept that a commit must be followed again", facts);
  }
};

/** The commits of a scope that must be followed again, those of one stream by version; of one stream alone where it is named. */
export const markedBehind = async (
  deps: Deps,
  scope: string,
  stream?: string,
): Promise<readonly Behind[]> => {
  const rows = await deps.effects.list("behind", scope, stream && aboutStream(stream));
  return rows.map(({ body }) => ({ stream: String(body.stream), version: Number(body.version) }));
};

/** It was followed whole. */
export const unmark = (deps: Deps, behind: Behind): Promise<void> => {
  const { kind, scope, key } = rowOf(behind);
  return deps.effects.remove(kind, scope, key);
};
