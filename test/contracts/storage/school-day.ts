import type { Commit } from "#domain/commit.ts";
import type { Ledger } from "#ports/ledger.ts";

/** A placement's stream of an invented school. */
export const STREAM = "northside/hill-view/placement/p1";

/** A commit with nothing in it but what is given. */
export function commitOf(given: Partial<Commit> & Pick<Commit, "version">): Commit {
  return {
    stream: STREAM,
    command: `command-${given.version}`,
    at: "2026-09-01T08:00:00Z",
    by: "staff-1",
    events: [{ type: "noted" }],
    owes: [],
    previous: "",
    hash: "",
    ...given,
  };
}

/**
 * Answers `command` as callers do: read, append past the head, and start again on a conflict; after a fault,
 * reading shows whether it was stored.
 */
export async function decide(ledger: Ledger, stream: string, command: string): Promise<number> {
  for (let faults = 0; ; ) {
    const commits = await ledger.read(stream);
    const earlier = commits.find((commit) => commit.command === command);
    if (earlier) return earlier.version;
    const version = commits.length + 1;
    try {
      const { kind } = await ledger.append(commitOf({ stream, version, command }));
      if (kind === "appended") return version;
    } catch (fault) {
      faults += 1;
      if (faults > 5) throw fault;
    }
  }
}

/** All that an adapter gives, one after the other. */
export async function gathered<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
