import type { Commit } from "#domain/commit.ts";

/** Throws unless the commit's version is a whole number from 1: a caller's mistake must not reach the ledger. */
export function refuseVersion(commit: Commit): void {
  if (!Number.isSafeInteger(commit.version) || commit.version < 1) {
    throw new RangeError(`${commit.stream} cannot have a version ${commit.version}`);
  }
}

/**
 * The commits as they were read, once it is sure that none is missing after version `after`. Commits are never
 * deleted, so a gap means that somebody tampered with the ledger or appended past its head: a fault, loudly.
 */
export function inVersionOrder(stream: string, after: number, commits: readonly Commit[]): readonly Commit[] {
  commits.forEach((commit, place) => {
    const expected = after + 1 + place;
    if (commit.version !== expected) {
      throw new Error(`${stream} lacks version ${expected}: the next one found is ${commit.version}`);
    }
  });
  return commits;
}
