import { setImmediate } from "node:timers/promises";
import { seal } from "#casework/commit/hash-chain.ts";
import type { Commit } from "#domain/commit.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { LedgerCheck, LedgerFinding } from "#ports/ledger-checks.ts";
import type { Anchors, Head } from "./anchors.ts";

export type Compared = {
  readonly ledger: Pick<Ledger, "read" | "streams">;
  readonly anchors: Pick<Anchors, "noted" | "streams" | "sumHolds" | "wasBegun" | "take">;
};

type Looked = Pick<LedgerCheck, "streams" | "commits" | "findings">;
type What = LedgerFinding["what"];

const saysOtherwise = ({ hash, ...rest }: Commit): boolean => seal(rest).hash !== hash;

/** The commits that are not what their own hash says, or do not follow from the one before. */
const changedIn = (stream: string, commits: readonly Commit[], begins: boolean): readonly number[] =>
  commits
    .filter((commit, i) => {
      const before = commits[i - 1]?.hash ?? (begins ? "" : commit.previous);
      return commit.stream !== stream || saysOtherwise(commit) || commit.previous !== before;
    })
    .map(({ version }) => version);

const headOf = ({ stream, version, hash }: Commit): Head => ({ stream, version, hash });

/** What the note says of the commits that were read: one missing, or another in its place. */
const againstNote = (commits: readonly Commit[], noted: Head): What | undefined => {
  const there = commits.find(({ version }) => version === noted.version);
  if (!there) return "missing";
  return there.hash === noted.hash ? undefined : "changed";
};

const lookAt = async (c: Compared, stream: string, whole: boolean): Promise<Omit<Looked, "streams">> => {
  const { ledger, anchors } = c;
  const noted = anchors.noted(stream);
  if (noted === "not-ours") return { commits: 0, findings: [{ stream, version: 0, what: "notes-changed" }] };
  const from = whole ? 0 : Math.max(0, (noted?.version ?? 0) - 1);
  const commits = await ledger.read(stream, from);
  const found = new Map<number, What>(
    changedIn(stream, commits, from === 0).map((version) => [version, "changed"]),
  );
  const said = noted && againstNote(commits, noted);
  if (noted && said) found.set(noted.version, said);
  // Whoever writes meanwhile has noted it by now, or is about to.
  const now = anchors.noted(stream);
  const reached = now === "not-ours" ? 0 : (now?.version ?? 0);
  for (const commit of commits.filter(({ version }) => version > reached))
    if (found.size > 0 || !anchors.wasBegun(headOf(commit))) found.set(commit.version, "not-written-here");
  return {
    commits: commits.length,
    findings: [...found].map(([version, what]) => ({ stream, version, what })),
  };
};

/** A stream that cannot even be read (a gap in its versions, a body that is no commit) was changed too. */
const lookSafely = async (c: Compared, stream: string, whole: boolean): Promise<Omit<Looked, "streams">> => {
  try {
    return await lookAt(c, stream, whole);
  } catch (fault) {
    // A fault of the disk or the network is no finding; nothing else reads this stream either.
    if (fault instanceof Error && "code" in fault) throw fault;
    return { commits: 0, findings: [{ stream, version: 0, what: "changed" }] };
  }
};

const streamsOf = async (c: Compared): Promise<readonly string[]> => {
  const all = new Set(c.anchors.streams());
  for await (const stream of c.ledger.streams("")) all.add(stream);
  return [...all].toSorted();
};

/**
 * Holds the ledger against what is noted of it apart: the last commit of each stream or, `whole`, every commit. Pages go
 * on being served meanwhile.
 */
export const compare = async (c: Compared, whole: boolean): Promise<Looked> => {
  const findings: LedgerFinding[] = c.anchors.sumHolds()
    ? []
    : [{ stream: "", version: 0, what: "notes-changed" }];
  // Without notes there is nothing to hold each stream against: one finding says so, not one a stream.
  if (findings.length > 0 && c.anchors.streams().length === 0) return { streams: 0, commits: 0, findings };
  const streams = await streamsOf(c);
  let commits = 0;
  for (const stream of streams) {
    const looked = await lookSafely(c, stream, whole);
    findings.push(...looked.findings);
    commits += looked.commits;
    await setImmediate();
  }
  return { streams: streams.length, commits, findings };
};

/** Notes what a crash left between the writing of a commit and its note. Before anything is written anew. */
export const takeBegun = async ({ ledger, anchors }: Compared): Promise<void> => {
  for await (const stream of ledger.streams("")) {
    const noted = anchors.noted(stream);
    if (noted === "not-ours") continue;
    let last = noted?.hash ?? "";
    for (const commit of await ledger.read(stream, noted?.version ?? 0)) {
      if (commit.previous !== last || saysOtherwise(commit) || !anchors.wasBegun(headOf(commit))) break;
      anchors.take(headOf(commit));
      last = commit.hash;
    }
  }
};

/** Notes the ledger as it is: that of a folder from before there were notes. */
export const takeAll = async ({
  ledger,
  anchors,
}: Compared & { readonly anchors: Pick<Anchors, "start"> }): Promise<void> => {
  anchors.start();
  for await (const stream of ledger.streams("")) {
    const last = (await ledger.read(stream)).at(-1);
    if (last) anchors.take(headOf(last));
  }
};
