import { fullName } from "#contracts/people.ts";
import type { Refusal } from "#domain/decision.ts";
import { plainHeading } from "#domain/sheets/columns.ts";
import { pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { mergeInto } from "#streams/pupil/merging.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { namesOneChild } from "#streams/pupil/upn.ts";
import { execute } from "../commit/execute.ts";
import { pupils, read } from "../commit/streams.ts";
import { contactsOf, pupilOf, pupilsOf } from "../people/people.ts";
import { correctPupilFrom, pupilAnswers } from "./correct-pupil.ts";
import type { Sender } from "./enter-pupil.ts";
import { pupilQuestions } from "./pupils-judged.ts";
import { searchPupils } from "./search.ts";

const stateOf = async (deps: Deps, at: SchoolRef, id: string): Promise<Pupil> =>
  (await read(deps, pupils, pupilStream(at, id))).state;

/** Other records that may be of the same child: of the same name, or of a name of theirs and the same birthday. */
export const lookAlikes = async (deps: Deps, at: SchoolRef, pupil: Pupil): Promise<readonly Pupil[]> => {
  const scope = scopeOf(at);
  const record = await pupilOf(deps, scope, pupil.id);
  if (!record) return [];
  const names = [record.givenName, record.familyName].filter(Boolean);
  const ids = await Promise.all(names.map((name) => searchPupils(deps, scope, name)));
  const others = [...new Set(ids.flat())].filter((id) => id !== pupil.id);
  const same = [...(await pupilsOf(deps, scope, others))].filter(
    ([, other]) =>
      other.dateOfBirth === record.dateOfBirth ||
      plainHeading(fullName(other)) === plainHeading(fullName(record)),
  );
  const states = await Promise.all(same.map(([id]) => stateOf(deps, at, id)));
  return states.filter((p) => p.mergedInto === undefined && p.erasedAt === undefined);
};

/** Which of two records stands: the one with the open placement, else the first. */
export const standsOf = (a: Pupil, b: Pupil): readonly [stands: Pupil, gone: Pupil] =>
  b.open.length > 0 && a.open.length === 0 ? [b, a] : [a, b];

/** Contacts that the record which stands has not, and those who must not be contacted: a restriction is never lost. */
const contactsBrought = async (
  deps: Deps,
  at: SchoolRef,
  stands: Pupil,
  gone: Pupil,
): Promise<readonly string[]> => {
  const all = [...stands.contacts, ...gone.contacts].map((c) => c.id);
  const records = await contactsOf(deps, scopeOf(at), all);
  const nameOf = (id: string): string => plainHeading(records.get(id)?.name ?? id);
  return gone.contacts
    .filter((c) => {
      const same = stands.contacts.find((own) => nameOf(own.id) === nameOf(c.id));
      return !same || (c.restricted === "yes" && same.restricted !== "yes");
    })
    .map((c) => c.id);
};

/** The record that stands has no number of its own, and the other one has: it is the child's. */
const keepUpn = async (
  deps: Deps,
  sender: Sender,
  stands: Pupil,
  gone: Pupil,
): Promise<Refusal | undefined> => {
  const scope = scopeOf(sender.at);
  const [own, other] = await Promise.all([pupilOf(deps, scope, stands.id), pupilOf(deps, scope, gone.id)]);
  if (!own || (own.upn && namesOneChild(own.upn)) || !other?.upn || !namesOneChild(other.upn))
    return undefined;
  return correctPupilFrom(deps, { ...sender, command: `${sender.command}-upn` }, stands.id, {
    ...pupilAnswers(stands, { ...own, upn: other.upn }),
    sure: pupilQuestions,
    reason: "From the other record of the same child",
  });
};

/**
 * Makes two records of one child one: the record that goes says so on its own stream, and what it had follows to the one that
 * stands. Its placements, letters and history stay where they are, and its id leads to the other.
 */
export const mergePupilsFrom = async (
  deps: Deps,
  sender: Sender,
  a: string,
  b: string,
): Promise<Refusal | undefined> => {
  const [stands, gone] = standsOf(await stateOf(deps, sender.at, a), await stateOf(deps, sender.at, b));
  const contacts = await contactsBrought(deps, sender.at, stands, gone);
  const command = { stream: pupilStream(sender.at, gone.id), id: sender.command, by: sender.by };
  const done = await execute(deps, pupils, command, (state) => mergeInto(state, stands, contacts));
  return done.kind === "refused" ? done : keepUpn(deps, sender, stands, gone);
};
