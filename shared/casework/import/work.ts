import { failureKey } from "#domain/failures/failure.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import {
  type Import,
  type ImportEvent,
  type ImportState,
  importOf,
  stepImport,
} from "#streams/sheets/imports.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { layPart } from "../jobs/parts.ts";
import type { WorkDone } from "../jobs/worker.ts";
import { eraseImport, keepNotTaken, keepPlan, keptNotTaken, keptPlan } from "./files.ts";
import { importPath } from "./kinds.ts";
import { countsOfPlan } from "./plan.ts";
import { noProgress, noteProgress, progressOf } from "./progress.ts";
import { workers } from "./workers.ts";

/** Children who are taken in before the next part is laid down: a minute's work on AWS at the most. */
const atOnce = 50;

const step = (
  deps: Deps,
  at: SchoolRef,
  id: string,
  from: readonly ImportState[],
  e: ImportEvent,
  by = "system",
) =>
  execute(deps, sheets, { stream: sheetsStream(at), id: `${e.type}-${id}`, by }, (s) =>
    stepImport(s.imports, id, from, e),
  );

const unreadable = async (deps: Deps, at: SchoolRef, id: string, because: string): Promise<void> => {
  await step(deps, at, id, ["checking"], { type: "import-unreadable", import: id, because });
  await eraseImport(deps, at, id);
};

const check = async (deps: Deps, at: SchoolRef, i: Import): Promise<void> => {
  const made = await workers[i.what].plan(deps, at, i);
  if ("kind" in made) return unreadable(deps, at, i.id, made.message);
  await keepPlan(deps, at, i.id, made.plan);
  const counts = { ...countsOfPlan(made.plan, made.lines) };
  const done = await step(deps, at, i.id, ["checking"], { type: "import-checked", import: i.id, counts });
  // Dropped meanwhile: nothing of the sheet stays behind.
  if (done.kind !== "refused" && importOf(done.state.imports, i.id)?.state === "dropped")
    await eraseImport(deps, at, i.id);
};

const take = async (deps: Deps, at: SchoolRef, i: Import, offset: number): Promise<void> => {
  const scope = scopeOf(at);
  const plan = await keptPlan(deps, at, i.id);
  if (!plan) throw Object.assign(new Error("The plan of an import is gone"), { name: "PlanGone" });
  const all = [...plan.children, ...plan.left];
  // A part that is done again begins from what was noted before it.
  const before = offset === 0 ? noProgress : await progressOf(deps, scope, i.id);
  let { fresh, changes, contacts, refused } = before;
  const notTaken = offset === 0 ? [] : [...(await keptNotTaken(deps, at, i.id))];
  for (const child of all.slice(offset, offset + atOnce)) {
    const done = await workers[i.what].take(deps, at, i, child);
    fresh += done.fresh;
    changes += done.changes;
    contacts += done.contacts;
    refused += done.refused.length;
    notTaken.push(...done.refused.map((says) => ({ name: child.name, lines: [...child.lines], says })));
  }
  const done = Math.min(all.length, offset + atOnce);
  const progress = { done, of: all.length, fresh, changes, contacts, refused };
  await keepNotTaken(deps, at, i.id, notTaken);
  await noteProgress(deps, scope, i.id, progress);
  if (done < all.length)
    return layPart(deps, scope, { work: "import", id: i.id, step: "take", offset: done });
  await step(deps, at, i.id, ["taking"], {
    type: "import-done",
    import: i.id,
    counts: { fresh, changes, contacts, refused },
  });
  await eraseImport(deps, at, i.id, ["not-taken"]);
};

const giveUp = async (deps: Deps, at: SchoolRef, id: string): Promise<void> => {
  const i = await found(deps, at, id);
  if (!i) return;
  await step(deps, at, i.id, ["checking", "taking"], { type: "import-failed", import: i.id });
  await noteFailed(deps, at, {
    key: failureKey("import-failed", i.id),
    kind: "import-failed",
    roles:
      i.what === "staff" ? ["headteacher", "data-manager", "admin"] : ["data-manager", "ap-lead", "admin"],
    urgent: false,
    ...{ placement: "", promise: "", person: "" },
    link: `${importPath[i.what]}/${i.id}`,
    ref: i.id,
    stream: sheetsStream(at),
  });
};

const found = async (deps: Deps, at: SchoolRef, id: string): Promise<Import | undefined> =>
  importOf((await read(deps, sheets, sheetsStream(at))).state.imports, id);

/** Imports: each command has a name of its own, so that a part done again does what is left. */
export const importWork: WorkDone = {
  does: async (deps, at, part) => {
    const i = await found(deps, at, part.id);
    if (i?.state === "checking" && part.step === "check") await check(deps, at, i);
    if (i?.state === "taking" && part.step === "take") await take(deps, at, i, part.offset);
  },
  givesUp: giveUp,
};
