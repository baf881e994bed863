import { brokenAt, canonical, sha256 } from "#casework/commit/hash-chain.ts";
import { placements, read } from "#casework/commit/streams.ts";
import type { Commit, Words } from "#domain/commit.ts";
import { parseStream, placementStream, scopeOf } from "#domain/streams.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import { commitsOf, type Facts, factsOf, runsOf, without } from "./facts.ts";
import type { Life } from "./life.ts";

/** What is wrong after a step, a sentence each; all empty when nothing is. */
export type Verdict = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly stuck: readonly string[];
  /** Neither lost nor doubled, and yet not as it would be without a kill. */
  readonly wrong: readonly string[];
  /** Words in the vault to which no commit points: nothing that counts, and personal data all the same. */
  readonly orphans: number;
  /** Mails that went out more than once, as the mailbox tells. */
  readonly copies: number;
};

const isWords = (value: object): value is Words => "vault" in value && "hash" in value && "fields" in value;

const wordsIn = (value: unknown): readonly Words[] => {
  if (typeof value !== "object" || value === null) return [];
  return isWords(value) ? [value] : Object.values(value).flatMap(wordsIn);
};

/** Whom a run works for and does not say so: a placement that is open needs its root run, its gate and a due moment. */
const stuckPlacements = async (life: Life): Promise<readonly string[]> => {
  const { deps, engine } = life;
  const running = new Set(
    (await runsOf(deps)).filter((run) => run.status === "RUNNING").map((run) => run.name),
  );
  const stuck: string[] = [];
  for await (const stream of deps.ledger.streams(`${scopeOf(sampleSchool)}/placement/`)) {
    const { id } = parseStream(stream);
    const p = (await read(deps, placements, placementStream(sampleSchool, id))).state;
    const root = `${id}-e${p.epoch}`;
    if (p.phase === "closed") {
      if (running.has(root)) stuck.push(`${id} is closed and its run goes on`);
      continue;
    }
    const parked = (await deps.effects.get("parked", scopeOf(sampleSchool), id))?.body;
    if (!running.has(root)) stuck.push(`${id} has no run in phase ${p.phase}`);
    else if (!parked || !running.has(String(parked.run)))
      stuck.push(`${id} waits nowhere in phase ${p.phase}`);
    else if (engine.nextDue() === undefined) stuck.push(`${id} has no due moment`);
  }
  for (const row of await deps.effects.list("unsent", scopeOf(sampleSchool))) stuck.push(`unsent ${row.key}`);
  return stuck;
};

const broken = (commits: readonly Commit[]): readonly string[] => {
  const streams = Map.groupBy(commits, (commit) => commit.stream);
  return [...streams].flatMap(([stream, each]) =>
    brokenAt(each).map((version) => `broken chain ${stream} ${version}`),
  );
};

/** Words that a commit points to must be there, and be those. */
const lostWords = async (life: Life, commits: readonly Commit[]): Promise<readonly string[]> => {
  const pointed = commits.flatMap((commit) => wordsIn(commit.events));
  const found = await life.deps.vault.get(
    scopeOf(sampleSchool),
    pointed.map((words) => words.vault),
  );
  const hashes = new Map(found.map((record) => [record.id, sha256(canonical(record.body))]));
  return pointed
    .filter((words) => hashes.get(words.vault) !== words.hash)
    .map((words) => `words ${words.fields.join()}`);
};

const orphanedWords = async (life: Life, commits: readonly Commit[]): Promise<number> => {
  const pointed = new Set(commits.flatMap((commit) => wordsIn(commit.events)).map((words) => words.vault));
  let count = 0;
  for await (const record of life.deps.vault.all(scopeOf(sampleSchool)))
    if (record.kind === "words" && !pointed.has(record.id)) count += 1;
  return count;
};

export type Expected = {
  readonly facts: Facts;
  /** Commands whose receipt somebody has. */
  readonly acknowledged: readonly string[];
  /** How often each mail may have gone out: once, and once more for each death between handing over and recording. */
  readonly copies: ReadonlyMap<string, number>;
};

/** Judges a life at rest against what would be without kills; `seen` leaves out of its facts what is not compared. */
export const judge = async (
  life: Life,
  expected: Expected,
  seen: (facts: Facts) => Facts = (facts) => facts,
): Promise<Verdict> => {
  const commits = await commitsOf(life.deps);
  const now = seen(await factsOf(life.deps));
  const commands = new Set(commits.map((commit) => commit.command));
  const mails = life.mailbox.list();
  const more = mails.filter((mail) => mail.copies > (expected.copies.get(mail.id) ?? 1));
  const others = ["effects", "views", "vault", "runs"] as const;
  return {
    lost: [
      ...expected.acknowledged
        .filter((command) => !commands.has(command))
        .map((command) => `acknowledged ${command}`),
      ...without(expected.facts.ledger, now.ledger),
      ...(await lostWords(life, commits)),
    ],
    doubled: [
      ...without(now.ledger, expected.facts.ledger),
      ...more.map((mail) => `${mail.copies} times mail ${mail.id}`),
    ],
    stuck: await stuckPlacements(life),
    wrong: [
      ...broken(commits),
      ...others.flatMap((part) => [
        ...without(expected.facts[part], now[part]).map((line) => `- ${part} ${line}`),
        ...without(now[part], expected.facts[part]).map((line) => `+ ${part} ${line}`),
      ]),
    ],
    orphans: await orphanedWords(life, commits),
    copies: mails.filter((mail) => mail.copies > 1).length,
  };
};

/** Mails that were handed over and are not recorded as sent: each may go out once more. */
export const unrecordedMails = (
  mailed: readonly { readonly id: string }[],
  commits: readonly Commit[],
): readonly string[] => {
  const recorded = new Set(
    commits
      .flatMap((commit) => commit.events)
      .flatMap((e) => (e.type === "mail-sent" && "key" in e ? [e.key] : [])),
  );
  return mailed.map((mail) => mail.id).filter((id) => !recorded.has(id));
};
