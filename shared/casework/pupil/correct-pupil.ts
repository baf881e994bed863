import type { Answers, Field } from "#contracts/form.ts";
import { pupilForm } from "#contracts/forms/pupil.ts";
import type { PupilRecord } from "#contracts/people.ts";
import { noWords } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { pupilStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { correctPupil, removeContact } from "#streams/pupil/correcting.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { pupils, read } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { changedNames, reasonWords } from "../people/reasons-of-change.ts";
import { pupilRecordOf, type Sender, yearGroupOf } from "./enter-pupil.ts";
import { type Judged, judgePupil } from "./pupils-judged.ts";
import { pupilIndexWords } from "./search.ts";

/** Name, date of birth, UPN and year group: statuses have a page of their own. */
export const correctableFields: readonly Field[] = pupilForm.steps
  .flatMap((s) => s.fields)
  .filter((f) => f.name !== "statuses");

export const pupilAnswers = ({ yearGroup }: Pupil, record: PupilRecord): Answers => ({
  "given-name": record.givenName,
  ...(record.familyName ? { "family-name": record.familyName } : {}),
  "date-of-birth": record.dateOfBirth,
  ...(record.upn ? { upn: record.upn } : {}),
  "year-group": yearGroup,
  ...(record.sex ? { sex: record.sex } : {}),
  ...(record.ethnicity ? { ethnicity: record.ethnicity } : {}),
});

/** Puts a pupil’s name, date of birth, UPN or year group right: judged first, then the vault, then one commit. */
export const correctPupilFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { reason, ...answers }: Answers,
): Promise<Judged | undefined> => {
  const scope = scopeOf(sender.at);
  const stream = pupilStream(sender.at, id);
  const [{ state }, record] = await Promise.all([read(deps, pupils, stream), pupilOf(deps, scope, id)]);
  if (!record) return refuse("There is no record of this pupil any more.");
  if (state.commands.get(sender.command)) return undefined;
  const body = pupilRecordOf(answers);
  const yearGroup = yearGroupOf(answers);
  const before = pupilAnswers(state, record);
  const changed = changedNames(before, pupilAnswers({ ...state, yearGroup }, body));
  const judged = correctPupil(state, yearGroup, changed, noWords);
  if (judged.kind === "refused") return judged;
  const asked = await judgePupil(deps, sender.at, id, body, answers);
  if (asked) return asked;
  await deps.vault.put({ scope, id, kind: "pupil", body, index: pupilIndexWords(body) });
  const said = reasonWords(correctableFields, before, changed, reason);
  return executeSaying(deps, pupils, { stream, id: sender.command, by: sender.by, scope, said }, (p, words) =>
    correctPupil(p, yearGroup, changed, words ?? noWords),
  );
};

/** Takes a contact off a pupil’s list; what the vault holds of them stays until the pupil’s file is erased. */
export const removeContactFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { contact, reason }: { readonly contact: string; readonly reason: string },
): Promise<Refusal | undefined> => {
  const command = { stream: pupilStream(sender.at, id), id: sender.command, by: sender.by };
  return executeSaying(
    deps,
    pupils,
    { ...command, scope: scopeOf(sender.at), said: { reason } },
    (p, words) => removeContact(p, contact, words ?? noWords),
  );
};
