import type { Answers } from "#contracts/form.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import type { Refusal } from "#domain/decision.ts";
import { pupilStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { recordSuspension } from "#streams/pupil/suspensions.ts";
import { execute } from "../commit/execute.ts";
import { pupils } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { idFrom, type Sender } from "./enter-pupil.ts";

/** Days in which the sixth school day after an exclusion comes, but for holidays. */
const upToSixthDay = 10;

const text = (a: Answers, name: string): string => (a[name] === undefined ? "" : String(a[name]));

const factsOf = (id: string, a: Answers): Suspension => ({
  id,
  kind: a.kind as Suspension["kind"],
  from: text(a, "from"),
  to: text(a, "to"),
  reason: text(a, "reason"),
  lastExam: text(a, "last-exam"),
  stands: a.stands as Suspension["stands"],
});

/** A suspension as answers to its form, so that a correction begins from it. */
export const suspensionAnswers = (s: Suspension): Answers => ({
  kind: s.kind,
  from: s.from,
  ...(s.to ? { to: s.to } : {}),
  reason: s.reason,
  ...(s.lastExam ? { "last-exam": s.lastExam } : {}),
  stands: s.stands,
});

/** On the first day, and on the last where it is later: education is owed to pupils of compulsory school age only. */
const ageOf = async (
  deps: Deps,
  { at }: Sender,
  pupil: string,
  { from, to }: Suspension,
): Promise<Pick<Suspension, "age">> => {
  const born = (await pupilOf(deps, scopeOf(at), pupil))?.dateOfBirth;
  if (!born) return {};
  const days = [from, to || plusDays(from, upToSixthDay)];
  return { age: days.some((day) => isOfCompulsoryAge(born, day)) ? "compulsory" : "outside" };
};

/** Records a suspension, or corrects the one of that id; an open placement of the pupil learns of it. */
export const recordSuspensionFrom = async (
  deps: Deps,
  sender: Sender,
  about: { readonly pupil: string; readonly suspension?: string; readonly imported?: boolean },
  answers: Answers,
): Promise<Refusal | undefined> => {
  const given = factsOf(about.suspension ?? idFrom("suspension", sender), answers);
  const suspension: Suspension = {
    ...given,
    ...(await ageOf(deps, sender, about.pupil, given)),
    ...(about.imported ? { imported: "yes" as const } : {}),
  };
  const command = { stream: pupilStream(sender.at, about.pupil), id: sender.command, by: sender.by };
  const done = await execute(deps, pupils, command, (p) => {
    // A correction by hand does not make it news.
    const { imported } = p.suspensions.find((s) => s.id === suspension.id) ?? {};
    return recordSuspension(p, imported ? { ...suspension, imported } : suspension);
  });
  return done.kind === "refused" ? done : undefined;
};
