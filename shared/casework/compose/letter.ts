import type { Answers } from "#contracts/form.ts";
import { reviewEveryWords } from "#contracts/forms/review-every.ts";
import { longDate } from "#domain/date-words.ts";
import { reviewDue, reviewTerms } from "#domain/deadline-review.ts";
import { londonDate } from "#domain/london.ts";
import { reviewsAgreed } from "#domain/placement/agreed-terms.ts";
import { plannedTimetable } from "#domain/placement/changing.ts";
import type { FormAnswers } from "#domain/placement/events.ts";
import { contactOf } from "#domain/placement/facts.ts";
import type { Letter } from "#domain/placement/state.ts";
import { daysAtProvider, patternsOf } from "#domain/placement/timetable.ts";
import type { Deps } from "#ports/host.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { contactRecordOf } from "../people/people.ts";
import { placeOf } from "../provider/place-of-learning.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import { type Context, Incomplete, schoolFactsOf, signatoryOf } from "./context.ts";
import { ownRouteFacts } from "./letter-own.ts";
import { ageOf, copiedTo, readerKind, routeFacts } from "./letter-route.ts";

const linesOf = (text: unknown): string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const reviewsOf = (c: Context, start: string, words: Answers) => {
  const isFlexi = c.placement.route === "flexi";
  const terms = reviewTerms(
    rulesOf(c.placement, c.today),
    isFlexi ? "flexi.reviewCadence" : "review.cadence",
  );
  const due =
    c.placement.calendar && start ? reviewDue({ calendar: c.placement.calendar, start, terms }) : undefined;
  const label = reviewEveryWords(reviewsAgreed(c.placement));
  return {
    firstBy: due?.kind === "date" ? due.date : undefined,
    every: (label ?? (isFlexi ? "Once a term" : "At least once each half-term")).toLowerCase(),
    how: words["review-how"],
    with: linesOf(words["review-with"]),
  };
};

/** What was fixed when the letter was issued; before that, what is recorded now. */
type Source = {
  readonly timetable: FormAnswers;
  readonly words: Answers;
  readonly roles: FormAnswers;
  readonly written: string;
};

const sourceOf = async (deps: Deps, c: Context, letter: Letter | undefined): Promise<Source> => {
  const form = c.placement.forms.letter;
  const kept = letter?.words ?? form?.words ?? {};
  return {
    timetable: letter?.facts ?? plannedTimetable(c.placement),
    words: await wordsOf(deps, c.scope, Object.values(kept)),
    roles: form?.answers ?? {},
    written: letter ? londonDate(letter.issuedAt) : c.today,
  };
};

const provisionOf = async (deps: Deps, c: Context, s: Source, to: string) => {
  const provider = await placeOf(deps, c);
  const mayKnow = contactOf(c.placement, to)?.getsAddress !== "no";
  return {
    name: provider?.name,
    address: mayKnow ? provider?.address : ["The school will tell you where it is if you need to know"],
    phone: mayKnow ? provider?.phone : c.schoolRecord.phone,
    reportTo: { name: s.words["report-to"], role: s.roles["report-to-role"] },
    responsible: { name: s.words.responsible, role: s.roles["responsible-role"] },
  };
};

export const recipientOf = async (deps: Deps, c: Context, to: string) => {
  const record = await contactRecordOf(deps, c.scope, to);
  const address = linesOf(record?.address);
  return {
    kind: readerKind(c, to),
    name: record?.name,
    address: address.length > 0 ? address : ["By e-mail"],
  };
};

/**
 * Facts of the notification letter to one contact (catalogue O25, O26; TWE 12.3-12.4). What is not recorded stays
 * undefined: `missingFacts` names it, and nothing is composed with a gap.
 */
export const placementLetterFacts = async (
  deps: Deps,
  c: Context,
  to: string,
  letter?: Letter,
): Promise<object> => {
  const s = await sourceOf(deps, c, letter);
  const { calendar } = c.placement;
  const start = String(s.timetable.start ?? "");
  return {
    school: await schoolFactsOf(deps, c),
    recipient: await recipientOf(deps, c, to),
    written: s.written,
    pupil: { firstName: c.pupil.givenName, age: ageOf(c, start) },
    route: (await ownRouteFacts(deps, c)) ?? routeFacts(c, letter),
    purpose: s.words.purpose,
    reasons: linesOf(s.words.reasons),
    objectives: linesOf(s.words.objectives),
    firstDay: start || undefined,
    end: { kind: "last-day", date: s.timetable.end },
    daysRequired:
      s.timetable.days ?? (calendar && start ? daysAtProvider(calendar, s.timetable)?.length : undefined),
    sessions: patternsOf(s.timetable),
    provision: await provisionOf(deps, c, s, to),
    reviews: reviewsOf(c, start, s.words),
    bring: linesOf(s.words.bring),
    transport: s.words.transport,
    staysOnRoll: rulesOf(c.placement, c.today).settings["admissionRegister.stays"].value === "yes",
    ...(await copiedTo(deps, c, to)),
    signedBy: await signatoryOf(deps, c),
  };
};

/** What changed since the letter that this one replaces, in words for parents. */
const changesSince = (before: Letter, after: Letter): string[] => {
  const changes: string[] = [];
  if (before.start !== after.start) changes.push(`The first day is now ${longDate(after.start)}`);
  if (before.facts.end !== after.facts.end)
    changes.push(`The last day is now ${longDate(String(after.facts.end))}`);
  if (JSON.stringify(patternsOf(before.facts)) !== JSON.stringify(patternsOf(after.facts)))
    changes.push("The days or times have changed");
  return changes.length > 0 ? changes : ["Some details of the earlier letter were corrected"];
};

export const letterById = (c: Context, id: string | undefined): Letter => {
  const letter = c.placement.letters.find((l) => l.id === id);
  if (!letter) throw new Incomplete("There is no such letter");
  return letter;
};

/** Which notice a letter is, and its facts: the first one, or one that says what it changes. */
export const letterNotice = async (
  deps: Deps,
  c: Context,
  letter: Letter,
  to: string,
): Promise<{ notice: string; facts: object }> => {
  const facts = await placementLetterFacts(deps, c, to, letter);
  if (!letter.replaces) return { notice: "placement-letter", facts };
  const before = letterById(c, letter.replaces);
  const replaces = {
    dated: londonDate(before.issuedAt),
    changes: changesSince(before, letter),
    from: String(letter.facts["changed-from"] ?? letter.start),
  };
  return { notice: "letter-reissued", facts: { ...facts, replaces } };
};
