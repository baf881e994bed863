import type { Commit } from "#domain/commit.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { parseStream, type StreamKind } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { append } from "../commit/append.ts";
import { folds } from "../commit/streams.ts";
import { startRun } from "../gate/start-run.ts";
import { wake } from "../gate/wake.ts";
import { layMails } from "../mail/outbox.ts";
import { recountFaults } from "../provider/count-faults-anew.ts";
import { project } from "../views/project.ts";
import { shownOf } from "../views/shown.ts";
import { markBehind } from "./behind.ts";
import { type Consequence, consequencesOf, ownConsequences } from "./consequences.ts";
import { copies } from "./copies.ts";
import type { Copy } from "./copy.ts";

/**
 * Makes one commit that follows from another. It counts as made only once all that follows there is laid down as well:
 * else whoever follows the first commit does it again, and the second with it.
 */
export const carryOn = async <K extends StreamKind>(deps: Deps, copy: Copy<K>): Promise<boolean> => {
  const done = await append(deps, folds[copy.to], copy.command, copy.decide);
  return done.kind !== "recorded" || follow(deps, done.commit);
};

const carryAll = async (deps: Deps, all: readonly Copy[]): Promise<boolean> => {
  let whole = true;
  for (const copy of all) whole = (await carryOn(deps, copy)) && whole;
  return whole;
};

/** A row's version says how far a stream was followed: all that follows from its commits up to there is laid down. */
const catchUp = async (deps: Deps, commit: Commit): Promise<boolean> => {
  const shown = await shownOf(deps, commit.stream);
  if (shown >= commit.version - 1) return true;
  const missed = (await deps.ledger.read(commit.stream, shown)).filter((c) => c.version < commit.version);
  let whole = true;
  for (const earlier of missed) whole = (await layDown(deps, earlier, ownConsequences(earlier))) && whole;
  return whole;
};

/** Wakes what waits; where its run has died, the placement goes on in a new one. Says whether that is laid down whole. */
export const wakeOrRevive = async (deps: Deps, stream: string): Promise<boolean> => {
  const revival = await wake(deps, stream);
  return revival === undefined || carryOn(deps, revival);
};

/** Does one thing that follows from a commit, and says whether all that follows from that in turn is laid down. */
const carryOut = async (deps: Deps, commit: Commit, next: Consequence): Promise<boolean> => {
  const { stream } = commit;
  switch (next.do) {
    case "lay-mails":
      await layMails(deps, commit);
      return true;
    case "start-run":
      await startRun(deps, stream);
      return true;
    case "wake":
      return next.always || (await shownOf(deps, stream)) < commit.version - 1
        ? wakeOrRevive(deps, stream)
        : true;
    case "recount-faults":
      await recountFaults(deps, parseStream(stream));
      return true;
    case "copy":
      return carryAll(deps, await copies[next.what](deps, commit, parseStream(stream)));
    case "catch-up":
      return catchUp(deps, commit);
    case "show":
      await project(deps, commit);
      return true;
  }
};

/**
 * The one loop: does what follows from a commit in its order, and what follows from that. The failure of one does not
 * keep the others from being done, but views show nothing that is not laid down whole.
 */
const layDown = async (deps: Deps, commit: Commit, all: readonly Consequence[]): Promise<boolean> => {
  let whole = true;
  for (const next of all) {
    if (next.do === "show" && !whole) break;
    try {
      whole = (await carryOut(deps, commit, next)) && whole;
    } catch (fault) {
      whole = false;
      deps.log("warn", "What follows from a commit must be done again", {
        stream: parseStream(commit.stream).kind,
        id: parseStream(commit.stream).id,
        version: commit.version,
        step: next.do === "copy" ? next.what : next.do,
        fault: faultName(fault),
      });
    }
  }
  return whole;
};

/**
 * All that follows from a commit: its mails are laid in the outbox, runs start or wake, other streams learn of it, views
 * show it. A fault here never undoes the commit: it is marked as behind, and the table's stream and the next sweep do it
 * again. Says whether it is whole.
 */
export const follow = async (deps: Deps, commit: Commit): Promise<boolean> => {
  const whole = await layDown(deps, commit, consequencesOf(commit));
  if (!whole) await markBehind(deps, commit);
  return whole;
};

/** What follows from one commit by itself: what waits is woken, and views are shown, from the last of a stream only. */
export const followAlone = (deps: Deps, commit: Commit): Promise<boolean> =>
  layDown(deps, commit, ownConsequences(commit));
