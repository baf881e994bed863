import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { shownVersion } from "../attendance/register-rows.ts";
import { startRuns } from "../gate/start-run.ts";
import { wake } from "../gate/wake.ts";
import { layMails, scopeOfStream } from "../mail/outbox.ts";
import { giveAllBack } from "../mail/take-mail.ts";
import { project } from "../views/project.ts";
import { copyOnwards } from "./copy-onwards.ts";

/**
 * Each step is idempotent, and the failure of one does not keep the others from being done. Views come last: a row's
 * version says how far a stream has been followed.
 */
const steps = [layMails, startRuns, wakeForNews, copyOnwards, catchUp, project];

/** How far a placement has been followed: all that follows from its commits up to this version is laid down. */
const followedTo = async (deps: Deps, { stream }: Commit): Promise<number> =>
  (await deps.views.get("placements", scopeOfStream(stream), parseStream(stream).id))?.version ?? 0;

/** No gate asks whether a mail has gone; it is woken all the same where an earlier commit may not have woken it. */
async function wakeForNews(deps: Deps, commit: Commit): Promise<void> {
  if (parseStream(commit.stream).kind !== "placement") return;
  const isNews = commit.events.some((e) => e.type !== "mail-sent");
  if (isNews || (await followedTo(deps, commit)) < commit.version - 1) await wake(deps, commit);
}

/** What follows from one commit by itself: what waits is woken, and views are shown, from the last of a stream only. */
const followAlone = async (deps: Deps, commit: Commit): Promise<void> => {
  for (const step of [layMails, startRuns, copyOnwards]) await step(deps, commit);
};

/** Earlier commits of a placement that were not followed whole: its row would say that they were. */
async function catchUp(deps: Deps, commit: Commit): Promise<void> {
  if (parseStream(commit.stream).kind !== "placement" || commit.version === 1) return;
  const shown = await followedTo(deps, commit);
  if (shown >= commit.version - 1) return;
  const missed = (await deps.ledger.read(commit.stream, shown)).filter((c) => c.version < commit.version);
  for (const earlier of missed) await followAlone(deps, earlier);
}

/**
 * What follows from a commit: its mails are laid in the outbox, views show it, runs start or wake, other streams
 * learn of it. A fault here never undoes the commit: the table's stream and the sweep do it again.
 */
export const follow = async (deps: Deps, commit: Commit): Promise<boolean> => {
  let whole = true;
  for (const step of steps) {
    if (step === project && !whole) break;
    try {
      await step(deps, commit);
    } catch (fault) {
      whole = false;
      deps.log("warn", "What follows from a commit must be done again", {
        stream: parseStream(commit.stream).kind,
        id: parseStream(commit.stream).id,
        version: commit.version,
        step: step.name,
        fault: fault instanceof Error ? fault.name : "unknown",
      });
    }
  }
  return whole;
};

const isFollowed = async (deps: Deps, stream: string): Promise<boolean> => {
  const { kind, id } = parseStream(stream);
  if (kind === "register")
    return (await shownVersion(deps, scopeOfStream(stream), id)) === (await deps.ledger.head(stream));
  if (kind !== "placement") return false;
  const row = await deps.views.get("placements", scopeOfStream(stream), id);
  return row?.body?.phase === "closed" && row.version === (await deps.ledger.head(stream));
};

/**
 * After a start of the one-machine host: what follows from every commit, but for placements closed long ago and registers that
 * the views show whole.
 */
export const followAll = async (deps: Deps): Promise<void> => {
  await giveAllBack(deps);
  for await (const stream of deps.ledger.streams(`${deps.settings.tenant}/`))
    if (!(await isFollowed(deps, stream))) await followStream(deps, stream);
};

/** Follows a whole stream from its first commit: after a start, or when a consumer has to make good. */
export const followStream = async (deps: Deps, stream: string): Promise<void> => {
  const commits = await deps.ledger.read(stream);
  for (const commit of commits) await followAlone(deps, commit);
  const last = commits.at(-1);
  if (!last) return;
  await wake(deps, last);
  await project(deps, last);
};
