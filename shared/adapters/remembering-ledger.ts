import type { Commit } from "#domain/commit.ts";
import type { Ledger } from "#ports/ledger.ts";

/**
 * The same ledger; commits that were read are kept, so that a stream that is read again costs only what is new. Reads
 * stay consistent, because commits are never changed: what was read is a beginning of what is there. `most`: streams that
 * are kept at a time, those read last.
 */
export const rememberingLedger = (ledger: Ledger, most = 500): Ledger => {
  const streams = new Map<string, readonly Commit[]>();

  const keep = (stream: string, commits: readonly Commit[]): void => {
    streams.delete(stream);
    streams.set(stream, commits);
    const [oldest] = streams.keys();
    if (streams.size > most && oldest !== undefined) streams.delete(oldest);
  };

  const whole = async (stream: string): Promise<readonly Commit[]> => {
    const before = streams.get(stream) ?? [];
    const fresh = await ledger.read(stream, before.length);
    const now = streams.get(stream) ?? [];
    // Another read may have ended meanwhile: the same commits stay the same objects.
    if (now.length >= before.length + fresh.length) return now;
    const commits = fresh.length === 0 ? before : [...before, ...fresh];
    keep(stream, commits);
    return commits;
  };

  return {
    append: (commit) => ledger.append(commit),
    read: async (stream, after = 0) => {
      if (after > 0 && !streams.has(stream)) return ledger.read(stream, after);
      const commits = await whole(stream);
      return after > 0 ? commits.slice(after) : commits;
    },
    head: (stream, how) => ledger.head(stream, how),
    streams: (prefix) => ledger.streams(prefix),
  };
};
