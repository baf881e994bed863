import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Refusal } from "#domain/decision.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { pupilStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { leaveSchool } from "#streams/pupil/leaving.ts";
import type { Import } from "#streams/sheets/imports.ts";
import { execute } from "../commit/execute.ts";
import { pupils } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { recordContactFrom } from "../pupil/contacts.ts";
import { correctPupilFrom } from "../pupil/correct-pupil.ts";
import { addPupilFrom, recordStatusesFrom, type Sender } from "../pupil/enter-pupil.ts";
import { pupilQuestions } from "../pupil/pupils-judged.ts";
import { makeDetailsAfter } from "./details-after.ts";
import type { PlannedChild } from "./plan.ts";
import { nothingTaken, plusTaken, type Taken } from "./worker.ts";

type Taking = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly i: Import;
  readonly child: PlannedChild;
};

/** Each command of an import has a name of its own, so that doing it again does it once. */
const senderOf = ({ at, i }: Taking, what: string): Sender => ({
  at,
  by: i.decidedBy,
  command: `import-${i.id}-${what}`,
});

const isRefused = ({ i }: Taking, key: string): boolean => i.refused.includes(key);

/** A contact who is restricted elsewhere came in: the safeguarding lead says whether they may be contacted. */
const tellLead = ({ deps, at, i }: Taking, pupil: string, contact: string): Promise<void> =>
  noteFailed(deps, at, {
    key: failureKey("contact-to-judge", contact),
    kind: "contact-to-judge",
    roles: ["dsl", "deputy-dsl"],
    urgent: false,
    placement: "",
    promise: "",
    person: contact,
    link: `/pupils/${pupil}`,
    ref: i.id,
    stream: pupilStream(at, pupil),
  });

const takeContacts = async (t: Taking, pupil: string): Promise<Taken> => {
  const refused: string[] = [];
  let contacts = 0;
  for (const c of t.child.contacts) {
    const answer = c.question ? t.i.answers[c.question] : "restricted";
    if (isRefused(t, c.key) || answer !== "restricted") continue;
    // Restricted since the sheet was checked: only what tightens is taken.
    const kept = c.contact && c.answers.restricted !== "yes" ? ["restricted", "restriction"] : [];
    const change = { pupil, ...(c.contact ? { contact: c.contact } : {}), answers: c.answers, kept };
    const done = await recordContactFrom(t.deps, senderOf(t, c.key), change);
    if ("kind" in done) refused.push(done.message);
    else {
      contacts += 1;
      if (c.question) await tellLead(t, pupil, done.contact);
    }
  }
  return { ...nothingTaken, contacts, refused };
};

const refusal = (done: Refusal | undefined): Taken =>
  done ? { ...nothingTaken, refused: [done.message] } : { ...nothingTaken, changes: 1 };

/** Stands for every child who is not on record yet. */
export const allNew = "new";

/** What was unusual was shown before it was decided: it is so. */
const sure = { sure: pupilQuestions };

const takeNew = async (t: Taking): Promise<Taken> => {
  const { child } = t;
  if (isRefused(t, child.key) || (isRefused(t, allNew) && !child.question)) return nothingTaken;
  const { upn, ...rest } = child.answers;
  // It was said to be another child: the number stays with the one who has it.
  const answers: Answers = {
    ...rest,
    ...(child.question || !upn ? {} : { upn }),
    statuses: child.statuses,
    ...sure,
  };
  const added = await addPupilFrom(t.deps, senderOf(t, child.key), answers);
  if ("kind" in added) return refusal(added);
  return plusTaken({ ...nothingTaken, fresh: 1 }, await takeContacts(t, added.pupil));
};

const takeLeft = async (t: Taking, pupil: string): Promise<Taken> => {
  if (t.child.changes.every((c) => isRefused(t, c.key))) return nothingTaken;
  const today = londonDate(t.deps.clock.now());
  const { command, by } = senderOf(t, t.child.key);
  const done = await execute(t.deps, pupils, { stream: pupilStream(t.at, pupil), id: command, by }, (p) =>
    leaveSchool(p, t.i.asOf, today),
  );
  return refusal(done.kind === "refused" ? done : undefined);
};

const takeChanges = async (t: Taking, pupil: string): Promise<Taken> => {
  const { child, deps } = t;
  const taken = child.changes.filter((c) => !isRefused(t, c.key));
  let all = nothingTaken;
  const details = makeDetailsAfter(
    child,
    taken.map((c) => c.key),
  );
  if (details)
    all = plusTaken(
      all,
      refusal(
        await correctPupilFrom(deps, senderOf(t, `${child.key}-details`), pupil, {
          ...details,
          ...sure,
          reason: "From the school’s own system",
        }),
      ),
    );
  if (taken.some((c) => c.what === "statuses"))
    all = plusTaken(
      all,
      refusal(
        await recordStatusesFrom(deps, senderOf(t, `${child.key}-statuses`), pupil, {
          statuses: child.statuses,
        }),
      ),
    );
  return plusTaken(all, await takeContacts(t, pupil));
};

/** Takes one child of a plan in, by the commands of the pages that register a pupil; done again, it is done once. */
export const takeChild = async (
  deps: Deps,
  at: SchoolRef,
  i: Import,
  child: PlannedChild,
): Promise<Taken> => {
  const t: Taking = { deps, at, i, child };
  if (child.errors.length > 0) return nothingTaken;
  if (child.question) {
    return i.answers[child.question] === "other" ? takeNew(t) : nothingTaken;
  }
  if (child.pupil === undefined) return takeNew(t);
  return child.key.startsWith("left-") ? takeLeft(t, child.pupil) : takeChanges(t, child.pupil);
};
