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

const padded = (version: number): string => String(version).padStart(versionDigits, "0");

/** All marks of a trust are one list, mostly empty: the tick of every five minutes reads it once for all its schools. */
const rowOf = ({ stream, version }: Behind) =>
  ({
    kind: "behind",
    scope: parseStream(stream).tenant,
    key: `${scopeOfStream(stream)}/${aboutStream(stream)}${padded(version)}`,
  }) as const;

/** Earlier versions kept a list for each school. */
const earlierRowOf = ({ stream, version }: Behind) =>
  ({
    kind: "behind",
    scope: scopeOfStream(stream),
    key: `${aboutStream(stream)}${padded(version)}`,
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

/** Whether a mark of the last second may be missing: for whoever looks again soon. */
type How = { readonly eventual?: boolean };

const listed = async (deps: Deps, scope: string, prefix: string, how: How): Promise<readonly Behind[]> => {
  const rows = await deps.effects.list("behind", scope, prefix, how);
  return rows.map(({ body }) => ({ stream: String(body.stream), version: Number(body.version) }));
};

/** The commits of all streams of a trust that must be followed again, those of one stream by version. */
export const markedOfTrust = (deps: Deps, tenant: string): Promise<readonly Behind[]> =>
  listed(deps, tenant, "", { eventual: true });

/** Those that an earlier version has marked in a school's own list. */
export const markedBefore = (deps: Deps, school: string): Promise<readonly Behind[]> =>
  listed(deps, school, "", { eventual: true });

/** The commits of one stream that must be followed again. */
export const markedOf = async (deps: Deps, stream: string): Promise<readonly Behind[]> => {
  const scope = scopeOfStream(stream);
  return [
    ...(await listed(deps, parseStream(stream).tenant, `${scope}/${aboutStream(stream)}`, {})),
    ...(await listed(deps, scope, aboutStream(stream), {})),
  ];
};

/** It was followed whole. */
export const unmark = async (deps: Deps, behind: Behind): Promise<void> => {
  for (const { kind, scope, key } of [rowOf(behind), earlierRowOf(behind)])
    await deps.effects.remove(kind, scope, key);
};
