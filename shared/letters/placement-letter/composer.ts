import type { Answers } from "#contracts/form.ts";
import { reviewEveryWords } from "#contracts/forms/review-every.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { reviewDue, reviewTerms } from "#domain/deadlines/review.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { daysAtProvider } from "#domain/week/days-at-provider.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { reviewsAgreed } from "#streams/placement/consent/agreed-terms.ts";
import type { Letter as IssuedLetter } from "#streams/placement/state.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { authorityPupilOf } from "../composing/authority-pupil.ts";
import type { Composed } from "../composing/draft.ts";
import { Incomplete } from "../composing/incomplete.ts";
import { linesOf } from "../composing/lines.ts";
import type { PlacementCase, PlacementComposer } from "../composing/placement-case.ts";
import { readerKind, recipientOf } from "../composing/recipient.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { schoolAgeOf } from "../composing/school-age.ts";
import { isWithheldInNotice, withheldPlace, withoutPlace } from "../composing/withheld.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import { copiedTo } from "./readers.ts";
import { routeOf } from "./route.ts";

const reviewsOf = (
  { placement, rules }: PlacementCase,
  { start, end }: { readonly start: string; readonly end: string },
  words: Answers,
) => {
  const isFlexi = placement.route === "flexi";
  const terms = reviewTerms(rules, isFlexi ? "flexi.reviewCadence" : "review.cadence");
  const due =
    placement.calendar && start ? reviewDue({ calendar: placement.calendar, start, terms }) : undefined;
  const label = reviewEveryWords(reviewsAgreed(placement));
  return {
    // Nothing is promised for a day after the last one.
    firstBy: due?.kind === "date" ? (end && end < due.date ? end : due.date) : undefined,
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

const sourceOf = async (c: PlacementCase, letter: IssuedLetter | undefined): Promise<Source> => {
  const form = c.placement.forms.letter;
  return {
    timetable: letter?.facts ?? plannedTimetable(c.placement),
    words: await c.words(Object.values(letter?.words ?? form?.words ?? {})),
    roles: form?.answers ?? {},
    written: letter ? londonDate(letter.issuedAt) : c.today,
  };
};

/** The place of the notice; to somebody who may not know it, whom to ask at school, and nothing of who is there. */
const provisionOf = async (c: PlacementCase, s: Source, withheld: boolean) => {
  const provider = await c.place();
  if (withheld) {
    const school = await schoolFactsOf(c);
    const atSchool = { name: school.contact?.name, role: school.contact?.role };
    return {
      name: withheldPlace,
      address: ["The school will tell you where it is if you need to know"],
      phone: c.schoolRecord.phone,
      reportTo: atSchool,
      responsible: atSchool,
    };
  }
  return {
    name: provider?.name,
    address: provider?.address,
    phone: provider?.phone,
    reportTo: { name: s.words["report-to"], role: s.roles["report-to-role"] },
    responsible: { name: s.words.responsible, role: s.roles["responsible-role"] },
  };
};

/**
 * Facts of the notification letter to one contact (catalogue O25, O26; TWE 12.3-12.4), as it was issued or, without a
 * letter, as it would be now. What is not recorded stays undefined: `missingFacts` names it, and nothing is composed
 * with a gap.
 */
export const notificationTo = async (
  c: PlacementCase,
  to: string,
  letter?: IssuedLetter,
): Composed<PlacementLetterFacts> => {
  const s = await sourceOf(c, letter);
  const { calendar } = c.placement;
  const start = String(s.timetable.start ?? "");
  const withheld = isWithheldInNotice(c, to, letter);
  const place = withheld ? await c.place() : undefined;
  const told = <T>(words: T): T => withoutPlace(words, place ? [place.name, ...place.address] : []);
  return {
    school: await schoolFactsOf(c),
    recipient: { kind: readerKind(c, to), ...(await recipientOf(c, to)) },
    written: s.written,
    pupil: { firstName: c.pupil.givenName, age: schoolAgeOf(c, start) },
    route: await routeOf(c, letter),
    purpose: told(s.words.purpose),
    reasons: linesOf(told(s.words.reasons)),
    objectives: linesOf(told(s.words.objectives)),
    firstDay: start || undefined,
    end: { kind: "last-day", date: s.timetable.end },
    daysRequired:
      s.timetable.days ?? (calendar && start ? daysAtProvider(calendar, s.timetable)?.length : undefined),
    sessions: patternsOf(s.timetable, calendar),
    provision: await provisionOf(c, s, withheld),
    ...(withheld ? { withheld: true } : {}),
    reviews: reviewsOf(
      c,
      { start, end: String(s.timetable.end ?? "") },
      {
        ...s.words,
        "review-how": told(s.words["review-how"] ?? ""),
        "review-with": told(s.words["review-with"] ?? ""),
      },
    ),
    bring: linesOf(s.words.bring),
    transport: s.words.transport,
    staysOnRoll: c.rules.settings["admissionRegister.stays"].value === "yes",
    ...(readerKind(c, to) === "authority" ? { pupilOnRecord: authorityPupilOf(c) } : {}),
    ...(await copiedTo(c, to)),
    signedBy: await signatoryOf(c),
  };
};

/** The letter that was issued under an id. */
export const issuedLetterOf = (
  { placement }: Pick<PlacementCase, "placement">,
  id: string | undefined,
): IssuedLetter => {
  const letter = placement.letters.find((l) => l.id === id);
  if (!letter) throw new Incomplete("There is no such letter");
  return letter;
};

export const composePlacementLetter: PlacementComposer<PlacementLetterFacts> = (c, mail) =>
  notificationTo(c, mail.to, issuedLetterOf(c, mail.facts.letter));
