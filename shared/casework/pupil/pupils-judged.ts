import type { Answers } from "#contracts/form.ts";
import { fullName, type PupilRecord } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { openQuestions, type Question } from "#domain/question.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { birthRefused, noYearGroup, unusualPupil, yearGroupIn } from "#streams/pupil/plausible.ts";
import { namesOneChild } from "#streams/pupil/upn.ts";
import { pupilsOf, schoolRecordOf } from "../people/people.ts";
import { searchPupils } from "./search.ts";

/** Keys of all that may be asked about a pupil. */
export const pupilQuestions: readonly string[] = ["same-child", "birth", "year-group"];

/** Refused, or asked: then with the questions that nobody has answered. */
export type Judged = Refusal & { readonly questions?: readonly Question[] };

const same = (a: string, b: string): boolean => a.localeCompare(b, "en-GB", { sensitivity: "base" }) === 0;

/** Other children, for whom these words stand; a record that has become part of this one is none. */
const others = async (deps: Deps, scope: string, words: string, id: string) => {
  const found = [...(await pupilsOf(deps, scope, await searchPupils(deps, scope, words)))];
  const rows = await Promise.all(found.map(([other]) => deps.views.get("pupils", scope, other)));
  return found.filter(([other], i) => other !== id && rows[i]?.body?.mergedInto !== id);
};

/** Another pupil of the school with this UPN; what stands for "none yet" is nobody's. */
const holderOf = async (deps: Deps, scope: string, id: string, upn: string | undefined) => {
  if (!upn || !namesOneChild(upn)) return undefined;
  return (await others(deps, scope, upn, id)).find(([, record]) => record.upn === upn)?.[1];
};

const twin = async (
  deps: Deps,
  scope: string,
  id: string,
  body: PupilRecord,
): Promise<readonly Question[]> => {
  const found = (await others(deps, scope, fullName(body), id)).find(
    ([, r]) => same(fullName(r), fullName(body)) && r.dateOfBirth === body.dateOfBirth,
  );
  return found
    ? [
        {
          key: "same-child",
          field: "family-name",
          says: `${fullName(body)}, born on ${longDate(body.dateOfBirth)}, is on the list already. Is this another child?`,
        },
      ]
    : [];
};

/** Asks what is open: at its own field, with the tick that answers it. */
export const asks = (questions: readonly Question[]): Judged => ({
  ...refuse(questions[0]?.says ?? "", questions[0]?.field),
  questions,
});

/**
 * Judges what is typed about a pupil before it is kept: wrong is refused with its field, unusual is asked about until `sure`
 * answers it. A UPN of the wrong shape is neither: the child is taken in, and the page says what is wrong with it.
 */
export const judgePupil = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  body: PupilRecord,
  answers: Answers,
): Promise<Judged | undefined> => {
  const scope = scopeOf(at);
  const today = londonDate(deps.clock.now());
  const born = birthRefused(body.dateOfBirth, today);
  if (born) return refuse(born, "date-of-birth");
  const yearGroup = yearGroupIn(String(answers["year-group"]));
  if (yearGroup === undefined) return refuse(noYearGroup, "year-group");
  const holder = await holderOf(deps, scope, id, body.upn);
  if (holder)
    return refuse(
      `${fullName(holder)} has this UPN already. Look it up, or leave it empty until it is known`,
      "upn",
    );
  const school = await schoolRecordOf(deps, scope, at.school);
  const unusual = unusualPupil({ dateOfBirth: body.dateOfBirth, yearGroup }, school?.phase ?? [], today);
  const open = openQuestions([...(await twin(deps, scope, id, body)), ...unusual], answers.sure);
  return open.length > 0 ? asks(open) : undefined;
};
