import type { Commit } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import type { BrokenAt } from "#streams/sheets/packs.ts";
import { brokenAt, sha256 } from "../commit/hash-chain.ts";

/** One stream as its chain was checked: how many decisions, the hash of the last, and the decisions that are not as they were written. */
export type Chain = {
  readonly stream: string;
  readonly decisions: number;
  readonly head: string;
  readonly broken: readonly number[];
};

/** A gap in the numbers is a decision that is gone. */
const gaps = (commits: readonly Commit[]): readonly number[] =>
  commits.flatMap((c, i) => (c.version === i + 1 ? [] : [c.version]));

export const chainOf = (stream: string, commits: readonly Commit[]): Chain => ({
  stream,
  decisions: commits.length,
  head: commits.at(-1)?.hash ?? "",
  broken: [...new Set([...brokenAt(commits), ...gaps(commits)])].toSorted((a, b) => a - b),
});

/** How many streams are read at the same time. */
const atOnce = 20;

/** Each stream’s chain, hashed anew from what is stored now. */
export const chainsOf = async (deps: Deps, streams: readonly string[]): Promise<readonly Chain[]> => {
  const found: Chain[] = [];
  for (let i = 0; i < streams.length; i += atOnce) {
    const some = streams.slice(i, i + atOnce);
    const read = await Promise.all(some.map((stream) => deps.ledger.read(stream)));
    found.push(...read.map((commits, n) => chainOf(some[n] ?? "", commits)));
  }
  return found.filter((chain) => chain.decisions > 0);
};

export const brokenIn = (chains: readonly Chain[]): readonly BrokenAt[] =>
  chains.flatMap(({ stream, broken }) => broken.map((version) => ({ stream, version })));

/** One digest of all heads: whoever keeps it sees later whether any of these streams was written anew. */
export const headOf = (chains: readonly Chain[]): string =>
  sha256(
    chains
      .map(({ stream, decisions, head }) => `${stream} ${decisions} ${head}`)
      .toSorted()
      .join("\n"),
  );
