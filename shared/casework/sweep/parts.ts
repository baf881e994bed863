import { failureKey } from "#domain/failures/failure.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { failuresStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { failures, read } from "../commit/streams.ts";
import type { SweepPart } from "../failures/failure-words.ts";
import { healFailed, noteFailed } from "../failures/note-failure.ts";
import { openFailures } from "../failures/open-failures.ts";
import { noteSwept } from "./last-sweep.ts";

/** How much a sweep made good. */
export type Swept = {
  readonly sent: number;
  readonly stuck: number;
  readonly resumed: number;
  readonly followed: number;
  /** Minutes that the oldest mail of the outbox has waited; none where nobody looked. */
  readonly oldest?: number;
};

/** One part of a sweep; it may say how much it made good. */
export type Part = {
  readonly name: SweepPart;
  readonly does: () => Promise<Partial<Swept>>;
};

/** A part that counts nothing. */
export const uncounted = (work: () => Promise<unknown>) => async (): Promise<Partial<Swept>> => {
  await work();
  return {};
};

const nothing: Swept = { sent: 0, stuck: 0, resumed: 0, followed: 0 };

const plus = (a: Swept, b: Partial<Swept>): Swept => ({
  sent: a.sent + (b.sent ?? 0),
  stuck: a.stuck + (b.stuck ?? 0),
  resumed: a.resumed + (b.resumed ?? 0),
  followed: a.followed + (b.followed ?? 0),
  ...(b.oldest === undefined ? {} : { oldest: Math.max(a.oldest ?? 0, b.oldest) }),
});

/** Parts on which a child's safety may hang. */
const urgent: readonly SweepPart[] = ["registers-of-today", "absences-outside", "next-days", "mails"];

const note = async (deps: Deps, at: SchoolRef, name: SweepPart, fault: unknown): Promise<void> => {
  deps.log("error", "A part of the sweep failed and will be tried again", {
    school: at.school,
    part: name,
    fault: faultName(fault),
  });
  await noteFailed(deps, at, {
    key: failureKey("sweep-failed", name),
    kind: "sweep-failed",
    roles: urgent.includes(name) ? ["admin", "attendance-officer", "dsl"] : ["admin", "ap-lead"],
    urgent: urgent.includes(name),
    placement: "",
    promise: name,
    person: "",
    link: urgent.includes(name) ? "/attendance" : "/today",
    ref: deps.clock.now().toString({ smallestUnit: "minute" }).slice(0, "2026-09-07T08".length),
    stream: "",
  });
};

/** As the list shows them: where it lags, a task is closed by the next sweep. Without lists every part that can is done all the same. */
const openTasks = (deps: Deps, at: SchoolRef): Promise<readonly OpenFailure[]> =>
  openFailures(deps, at).catch(async () =>
    Object.values((await read(deps, failures, failuresStream(at))).state.open),
  );

/**
 * Does the parts of a sweep one after the other. One that fails does not keep the others from being done, and is
 * somebody's task until it is done again; the sweep fails at its end, so that whoever called it knows.
 */
export const sweepParts = async (deps: Deps, at: SchoolRef, parts: readonly Part[]): Promise<Swept> => {
  const open = await openTasks(deps, at);
  const failed: SweepPart[] = [];
  let swept = nothing;
  for (const { name, does } of parts) {
    try {
      swept = plus(swept, await does());
      const task = open.find(({ key }) => key === failureKey("sweep-failed", name));
      if (task) await healFailed(deps, at, task.key, task.since);
    } catch (fault) {
      failed.push(name);
      await note(deps, at, name, fault);
    }
  }
  await noteSwept(deps, scopeOf(at), failed);
  if (failed.length > 0)
    throw Object.assign(new Error(`Parts of the sweep failed: ${failed.join(", ")}`), {
      name: "SweepFailed",
    });
  return swept;
};
