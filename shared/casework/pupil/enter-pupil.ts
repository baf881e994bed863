import type { Answers } from "#contracts/form.ts";
import { type PupilRecord, pupilRecord } from "#contracts/people.ts";
import type { Refusal } from "#domain/decision.ts";
import { pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { yearGroupIn } from "#streams/pupil/plausible.ts";
import { addPupil, recordStatuses } from "#streams/pupil/pupil.ts";
import { plainUpn } from "#streams/pupil/upn.ts";
import { execute } from "../commit/execute.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { pupils } from "../commit/streams.ts";
import { type Judged, judgePupil } from "./pupils-judged.ts";
import { pupilIndexWords } from "./search.ts";

/** Who sends a command, once, to which school. */
export type Sender = { readonly at: SchoolRef; readonly command: string; readonly by: string };

/** A record's id follows from the command, so that a form sent twice makes one record. */
export const idFrom = (kind: string, { at, command }: Sender): string =>
  `${kind.charAt(0)}${sha256(`${kind}:${scopeOf(at)}:${command}`).slice(0, 25)}`;

const listOf = (answer: Answers[string] | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : [];

/** The year group in the one way in which it is kept. */
export const yearGroupOf = (answers: Answers): string => {
  const typed = String(answers["year-group"]);
  return yearGroupIn(typed) ?? typed;
};

/** Name and birth of a pupil, as the vault keeps them, from valid answers to the pupil form. */
export const pupilRecordOf = (answers: Answers): PupilRecord =>
  pupilRecord.parse({
    givenName: answers["given-name"],
    familyName: answers["family-name"] ?? "",
    dateOfBirth: answers["date-of-birth"],
    ...(answers.upn ? { upn: plainUpn(String(answers.upn)) } : {}),
    ...(answers.sex ? { sex: answers.sex } : {}),
    ...(answers.ethnicity ? { ethnicity: answers.ethnicity } : {}),
  });

/**
 * Adds a pupil from valid answers to the pupil form: the name to the vault first, then one commit. The same command
 * gives the same pupil, and a pupil that is there already is not written again.
 */
export const addPupilFrom = async (
  deps: Deps,
  sender: Sender,
  answers: Answers,
): Promise<{ readonly pupil: string } | Judged> => {
  const pupil = idFrom("pupil", sender);
  const stream = pupilStream(sender.at, pupil);
  if ((await deps.ledger.head(stream)) > 0) return { pupil };
  const body = pupilRecordOf(answers);
  const judged = await judgePupil(deps, sender.at, pupil, body, answers);
  if (judged) return judged;
  await deps.vault.put({
    scope: scopeOf(sender.at),
    id: pupil,
    kind: "pupil",
    body,
    index: pupilIndexWords(body),
  });
  const added = await execute(deps, pupils, { stream, id: sender.command, by: sender.by }, (p) =>
    addPupil(p, yearGroupOf(answers), listOf(answers.statuses)),
  );
  return added.kind === "refused" ? added : { pupil };
};

/** Records which statuses a pupil has now; each open placement of the pupil learns of it. */
export const recordStatusesFrom = async (
  deps: Deps,
  sender: Sender,
  pupil: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const command = { stream: pupilStream(sender.at, pupil), id: sender.command, by: sender.by };
  const done = await execute(deps, pupils, command, (p) => recordStatuses(p, listOf(answers.statuses)));
  return done.kind === "refused" ? done : undefined;
};
