import { longDate } from "#domain/calendar/date-words.ts";
import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import {
  consentStands,
  goesOnByDecision,
  hearingOf,
  waitsForAnswersOnly,
  waitsForNewAdult,
} from "#streams/placement/consent/consent.ts";
import type { Giving } from "#streams/placement/events/channel.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { currentLetter } from "#streams/placement/evolve/letter.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { undecidedPlace } from "#streams/placement/notice/address-risk.ts";
import {
  beginsThoughLate,
  earliestStartFor,
  givenByEmail,
  givenTo,
  isIssuable,
  lastDayForNotice,
  letterFor,
  letterInForce,
  mayShorten,
  noticeReaders,
  noticeTo,
  notToldYet,
} from "#streams/placement/notice/notice.ts";
import type { Letter, Placement } from "#streams/placement/state.ts";
import { noticedFrom, plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { blocking, obligationsOf } from "../obligations/obligations-of.ts";

/** In a letter's facts: it was decided after the parents were heard, and not agreed by all. */
export const afterHearing = "after-hearing";

/** In a letter's facts: those who agreed to earlier terms have been asked about these, and have not all answered. */
export const stillAsked = "still-asked";

/** How the terms of now came about, as a letter of today would have to say it; undefined: they are agreed, or nobody's agreement is asked. */
export const cameAbout = (
  f: Pick<Facts, "placement" | "rules">,
): typeof afterHearing | typeof stillAsked | undefined => {
  if (goesOnByDecision(f)) return afterHearing;
  return consentStands(f) ? undefined : stillAsked;
};

/** Why the letter cannot be issued as far as parents are concerned; undefined when it can. */
const unsettled = (f: Facts, running: boolean): string | undefined => {
  if (consentStands(f)) return undefined;
  if (running && waitsForNewAdult(f.placement)) return undefined;
  const waits = waitsForAnswersOnly(f);
  // In a running placement parents must know where the child is expected: the letter says that they are asked.
  if (waits && running && f.placement.route !== "flexi") return undefined;
  if (waits)
    return "The parents agreed to the earlier terms, and are asked again. The letter is issued once they agree to the terms as they are now.";
  return hearingOf(f) === "consult"
    ? "Parents are to be heard, and it is to be decided after that. Settle that first."
    : "The parents' agreement does not stand. Settle that first.";
};

/** Why notice given by hand today would come too late for a start or change on a day; undefined when it is in time. */
export const tooLateToTell = (f: Facts, start: string): string | undefined => tooLate(f, "by-hand", start);

/** Why notice given today would come too late for what is planned; undefined when it is in time. */
export const tooLate = (f: Facts, how: Giving, start = noticedFrom(f.placement)): string | undefined => {
  const last = lastDayForNotice(f, how, start);
  if (!last) return "Record the dates and the school's calendar first.";
  if (last.kind === "unknown-date") return last.ask;
  if (f.today <= last.date) return undefined;
  const first = earliestStartFor(f, f.today, how);
  const what = hasBegun(f.placement, f.today) ? "change" : "start";
  const earliest =
    first?.kind === "date" ? ` Given today, the earliest ${what} is ${longDate(first.date)}.` : "";
  const clause = f.rules.settings["notice.minDays"].won.clause;
  return `For a ${what} on ${longDate(start)} the letter had to be given by ${longDate(last.date)} (${clause}).${earliest}`;
};

/** What is still to be settled with the provider before parents are told that all is; undefined when nothing is. */
const beforeLetter = (f: Facts): string | undefined =>
  blocking(obligationsOf(f), "commissioning").find(
    (o) => !["letter", "letter-given", "address-risk"].includes(o.form),
  )?.title;

const waitsForPlace =
  "The law has this notice name the place, and it would go to somebody who is not to learn it. The safeguarding lead decides first whether it is named.";

export type Issuing = {
  /** A parent's written agreement to shorter notice. */
  readonly shortenedBy?: Words;
  /** Whether the pupil is of compulsory school age on the first day: outside it nobody has the duty (1N, age). */
  readonly age?: "under" | "compulsory" | "over";
};

/**
 * Issues the notification letter on what is recorded (TWE 12.1-12.4; SI 2010/1156 for a direction): refused while
 * a fact is missing (`missing`, in staff words) or too late, with the reason and the earliest start.
 */
export const issueLetter = (
  f: Facts,
  missing: readonly string[],
  { shortenedBy, age }: Issuing = {},
): Decision<PlacementEvent> => {
  const p = f.placement;
  const form = p.forms.letter;
  const running = p.phase === "active" && hasBegun(p, f.today);
  if (!isIssuable(p, f.today)) return refuse("The letter is issued once consent and checks are complete.");
  if (!form || missing.length > 0)
    return refuse(`The letter cannot be issued yet: ${missing.join("; ") || "write it first"}.`);
  const open = unsettled(f, running);
  if (open) return refuse(open);
  const first = running ? undefined : beforeLetter(f);
  if (first) return refuse(`Before the letter: ${first}.`);
  if (noticeReaders(p).length === 0)
    return refuse("Nobody is recorded to get letters. Add a contact who gets letters first.");
  const standing = letterInForce(p);
  const undecided = undecidedPlace(p);
  const untold = notToldYet(p).filter((id) => !undecided.includes(id));
  if (undecided.length > 0 && untold.length === 0) return refuse(waitsForPlace);
  if (standing && untold.length === 0) return refuse("This letter has been issued already.");
  // A letter that stands goes to whoever was recorded since; one that no longer does is issued anew to all.
  const to = noticeReaders(p).filter(
    (c) => !undecided.includes(c.id) && (!standing || untold.includes(c.id)),
  );
  const late = running || beginsThoughLate(f) ? undefined : tooLate(f, "by-hand");
  if (late && !(shortenedBy && mayShorten(f)))
    return refuse(
      `${late} Change the dates${mayShorten(f) ? ", or record that the parent agreed in writing to shorter notice" : ""}.`,
    );
  const before = currentLetter(p);
  const decision = cameAbout(f);
  const id = `${p.id}-letter-${p.letters.length + 1}`;
  const base = {
    type: "letter-issued" as const,
    letter: id,
    start: startOf(p),
    to: to.map((c) => c.id),
    facts: {
      ...plannedTimetable(p),
      route: p.route,
      ...(age ? { age } : {}),
      ...(decision ? { decided: decision } : {}),
    },
    words: form.words,
  };
  const issued: PlacementEvent = before && !standing ? { ...base, replaces: before.id } : base;
  const owes = to
    .filter((c) => c.channel === "email")
    .map(
      (c): MailOwed => ({
        key: `${id}-${c.id}`,
        notice: "placement-letter",
        to: c.id,
        facts: { placement: p.id, letter: id },
      }),
    );
  return decided(
    late && shortenedBy ? [issued, { type: "notice-shortened", letter: id, words: shortenedBy }] : [issued],
    owes,
  );
};

/** That a printed letter was handed over, left at the address or posted; a letter that came late is recorded as late. */
export const giveLetter = (f: Facts, to: string, how: Giving, on: string): Decision<PlacementEvent> => {
  if (!letterInForce(f.placement)) return refuse("There is no letter in force to give: issue it first.");
  const letter = letterFor(f.placement, to);
  if (!letter) return refuse("This letter is not for that person.", "to");
  if (noticeTo(f, to) === "in-time")
    return refuse("It is recorded already that this person was given the letter in time.", "to");
  if (on > f.today) return refuse("The date must be today or in the past.", "on");
  return decided([{ type: "letter-given", letter: letter.id, to, how, on }]);
};

/** A parent agreed in writing to shorter notice of the letter in force; never for a direction (catalogue 1N). */
export const shortenNotice = (f: Facts, words: Words): Decision<PlacementEvent> => {
  const letter = letterInForce(f.placement);
  if (!mayShorten(f))
    return refuse(
      f.placement.route === "sixth-day"
        ? "The 48 hours can be waived only where education starts before the sixth day. Change the dates."
        : "The notice of a direction cannot be shortened. Change the dates.",
    );
  return letter
    ? decided([{ type: "notice-shortened", letter: letter.id, words }])
    : refuse("There is no letter in force.");
};

/** A letter sent by e-mail to someone who agreed to e-mailed notices counts as given on the day of sending. */
export const givenOnSending = (
  p: Placement,
  letterId: string,
  to: string,
  on: string,
): readonly PlacementEvent[] => {
  const letter: Letter | undefined = p.letters.find((l) => l.id === letterId);
  return letter && givenByEmail(p, to) && !givenTo(letter, to)
    ? [{ type: "letter-given", letter: letter.id, to, how: "email", on }]
    : [];
};
