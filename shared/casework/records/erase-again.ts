import { decided } from "#domain/decision.ts";
import { recordsStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Erasure } from "#ports/erasures.ts";
import type { Deps } from "#ports/host.ts";
import type { PurgeReason, Subject } from "#streams/records/events.ts";
import { execute } from "../commit/execute.ts";
import { read, records, schools } from "../commit/streams.ts";
import { markErased, notedOf } from "./carry-out.ts";
import { countOf, eraseAll, targetsOf } from "./erase.ts";
import { nothingFound, type Places } from "./found.ts";
import { placesOf } from "./places.ts";

const subjectIn = ({ subject }: Erasure): Subject => {
  const cut = subject.indexOf("/");
  return { what: subject.slice(0, cut), id: subject.slice(cut + 1) } as Subject;
};

/** Everything that was noted as one list of places. */
const placesNoted = (noted: ReturnType<typeof notedOf>): Places => ({
  ...nothingFound,
  ...{ kept: noted.vault, files: noted.files, mails: noted.mails },
});

const again = async (deps: Deps, at: SchoolRef, first: Erasure, noted: Places): Promise<void> => {
  const subject = subjectIn(first);
  // A restored ledger is older than the purge, and may name what was not noted then: rows of the outbox, runs, drafts.
  const targets = targetsOf(await placesOf(deps, at, subject), {
    vault: noted.kept,
    files: noted.files,
    mails: noted.mails,
  });
  const erased = await countOf(deps, targets);
  await eraseAll(deps, targets);
  await markErased(deps, at, { id: first.purge, subject });
  const { purge, askedBy, approvedBy } = first;
  const command = { stream: recordsStream(at), id: deps.ids.id(), by: "system" };
  await execute(deps, records, command, () =>
    decided([
      {
        type: "purge-done-again",
        ...{ purge, subject, askedBy, approvedBy, erased },
        reason: first.reason as PurgeReason,
      },
    ]),
  );
};

/** Somebody who has come back to the staff has a record again, and rightly. */
const isBackOnPurpose = async (deps: Deps, at: SchoolRef, { what, id }: Subject): Promise<boolean> => {
  if (what !== "staff") return false;
  const { state } = await read(deps, schools, schoolStream(at));
  return state.staff.some((s) => s.id === id && s.active);
};

/**
 * Looks whether anything that was purged is back, or the record of its purge is gone, as after a backup was restored, and erases
 * it again by the list that no backup holds. A purge that is not done yet is left to whoever carries it out.
 */
export const eraseAgain = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const all = await deps.erasures.list(scopeOf(at));
  if (all.length === 0) return;
  const { state } = await read(deps, records, recordsStream(at));
  for (const first of all.filter((e) => e.part === 0)) {
    if (await isBackOnPurpose(deps, at, subjectIn(first))) continue;
    const known = state.purges.find((p) => p.id === first.purge);
    if (known?.state === "approved") continue;
    const noted = placesNoted(notedOf(all, first.purge));
    const back = await countOf(deps, targetsOf(noted));
    if (known?.state === "done" && Object.keys(back).length === 0) continue;
    await again(deps, at, first, noted);
  }
};
