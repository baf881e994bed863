import { type Contact, lettered, takesEmailNotices } from "#domain/contact.ts";
import type { Deadline } from "#domain/deadlines/deadline.ts";
import { earliestStart, latestNotice, type NoticeTerms, noticeTerms } from "#domain/deadlines/notice.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { isDirection } from "#domain/routes.ts";
import { stretchesOfDay } from "#domain/week/hours.ts";
import { dayOn, isPlain, planOf } from "#domain/week/plan.ts";
import { hasBegun } from "../begun.ts";
import type { Giving } from "../events/channel.ts";
import { currentLetter } from "../evolve/letter.ts";
import { contactOf, type Facts, startOf } from "../facts.ts";
import type { Given, Letter, Placement } from "../state.ts";
import { placeSince } from "../terms/bound.ts";
import { startsEarly } from "../week/sixth-day.ts";
import { noticedFrom, plannedTimetable, tellsTheSame } from "../week/timetable-change.ts";
import { authorityContact } from "./authority.ts";
import { toldPlaceLater } from "./place-told.ts";

const hoursPerDay = 24;

/** Education during a suspension is told 48 hours before: whole days, by the time of the first session (SI 2012/1033). */
const termsOf = ({ placement, rules }: Facts): NoticeTerms => {
  const terms = noticeTerms(rules);
  if (placement.route !== "sixth-day") return terms;
  const count = Math.ceil(rules.settings["sixthDay.noticeHours"].value / hoursPerDay);
  return { ...terms, counting: "plain", lengths: [...terms.lengths, { count, unit: "days" }] };
};

/** When the first session of the first day begins, "HH:MM"; "" where its times are not entered. */
const firstSessionAt = ({ placement: p }: Facts): string => {
  const answers = p.forms.timetable?.answers ?? {};
  if (isPlain(answers)) return String(answers["starts-at"] ?? "");
  return startOf(p) === ""
    ? ""
    : (stretchesOfDay(dayOn(planOf(answers), startOf(p), p.calendar))[0]?.from ?? "");
};

const hoursBefore = (f: Facts): readonly string[] => {
  const begins = firstSessionAt(f);
  if (f.placement.route !== "sixth-day" || !begins) return [];
  const hours = f.rules.settings["sixthDay.noticeHours"].value;
  return [`${hours} hours before the first session: by ${begins} on that day.`];
};

/** Whether a parent may agree to shorter notice in writing: of education during a suspension only for a start before the sixth day. */
export const mayShorten = (f: Facts): boolean =>
  f.rules.settings["notice.parentMayShorten"].value === "yes" &&
  (f.placement.route !== "sixth-day" || startsEarly(f));

/**
 * Education on or after the sixth day begins though its notice is late: the hours cannot be waived then, and the child is
 * not kept waiting for them. Given is met, and its lateness shows (SI 2012/1033).
 */
export const beginsThoughLate = (f: Facts): boolean =>
  f.placement.route === "sixth-day" && startOf(f.placement) !== "" && !startsEarly(f);

/** The last day on which notice of what is planned may be given so: of the start, later of a change; undefined without dates or calendar. */
export const lastDayForNotice = (
  f: Facts,
  how: Giving,
  start = noticedFrom(f.placement),
): Deadline | undefined => {
  const { calendar } = f.placement;
  const last = start && calendar ? latestNotice({ calendar, start, how, terms: termsOf(f) }) : undefined;
  return last?.kind === "date" ? { ...last, explanation: [...last.explanation, ...hoursBefore(f)] } : last;
};

/** The earliest start when notice is given so on a day. */
export const earliestStartFor = (f: Facts, on: string, how: Giving): Deadline | undefined => {
  const { calendar } = f.placement;
  return calendar ? earliestStart({ calendar, on, how, terms: termsOf(f) }) : undefined;
};

/** A change that is told with its day is told anew when that day is another. */
const sameDay = (letter: Letter, planned: FormAnswers): boolean =>
  letter.facts["changed-from"] === undefined || letter.facts["changed-from"] === planned["changed-from"];

/**
 * A letter tells of one route, one place, and days and times from a day on: section 6, notices are bound to their terms.
 * Those from before routes were kept in it were all by agreement.
 */
const isTrue = (p: Placement, letter: Letter): boolean =>
  letter.version >= placeSince(p) &&
  sameDay(letter, plannedTimetable(p)) &&
  letter.start === startOf(p) &&
  (letter.facts.route ?? "agreement") === p.route &&
  tellsTheSame(letter.facts, plannedTimetable(p));

/** The letter in force, if it still tells the dates and sessions that are planned. */
export const letterInForce = (p: Placement): Letter | undefined => {
  const letter = currentLetter(p);
  return letter && isTrue(p, letter) ? letter : undefined;
};

/** The letter that tells a contact what is planned: the latest, or one to whoever was recorded later. */
export const letterFor = (p: Placement, contact: string): Letter | undefined =>
  letterInForce(p) &&
  p.letters.findLast(
    (letter) => letter.to.includes(contact) && isTrue(p, letter) && !toldPlaceLater(p, contact, letter),
  );

/**
 * Who gets the written notice: those who get letters; of a direction the pupil alone from 18 on, and the authority as
 * well where it keeps an EHC plan (SI 2010/1156; catalogue O11).
 */
export const noticeReaders = (p: Placement): readonly Contact[] => {
  const all = lettered(p.contacts);
  if (!isDirection(p.route)) return all;
  const pupil = all.filter((c) => c.relationship === "pupil");
  const told = pupil.length > 0 ? pupil : all;
  const authority = p.statuses.includes("ehcp") ? authorityContact(p) : undefined;
  return authority && !told.some((c) => c.id === authority.id) ? [...told, authority] : told;
};

/** Contacts who get letters and are not among those to whom the one in force went. */
export const notToldYet = (p: Placement): readonly string[] =>
  noticeReaders(p)
    .map((c) => c.id)
    .filter((id) => letterFor(p, id) === undefined);

export const givenTo = (letter: Letter, contact: string): Given | undefined =>
  letter.given.filter((g) => g.to === contact).at(0);

const inTime = (f: Facts, given: Given): boolean => {
  const last = lastDayForNotice(f, given.how);
  return last?.kind !== "date" || given.on <= last.date;
};

/** Whether the letter was given to this contact in time for the start, in any of the ways recorded; late, or not at all. */
export const noticeTo = (f: Facts, contact: string): "not-given" | "in-time" | "late" => {
  const letter = letterFor(f.placement, contact);
  const given = letter?.given.filter((g) => g.to === contact) ?? [];
  if (!letter || given.length === 0) return "not-given";
  // Once the pupil is there a notice can only follow: given is met, and its lateness shows.
  if (hasBegun(f.placement, f.today)) return "in-time";
  if (beginsThoughLate(f)) return "in-time";
  if (letter.shortened && mayShorten(f)) return "in-time";
  return given.some((g) => inTime(f, g)) ? "in-time" : "late";
};

/** Contacts for whom it can still be recorded how they were given the letter in force. */
export const waitingForPaper = (f: Facts): readonly string[] => {
  const to = noticeReaders(f.placement).map((c) => c.id);
  return to.filter((id) => letterFor(f.placement, id) && noticeTo(f, id) !== "in-time");
};

/** Whether this contact's letter goes by e-mail and counts as given when sent. */
export const givenByEmail = (p: Placement, contact: string): boolean => {
  const c = contactOf(p, contact);
  return c !== undefined && takesEmailNotices(c);
};

/** Whether a letter can be issued in this phase: before the start, and again when a running placement changes. */
export const isIssuable = (p: Placement, today: string): boolean =>
  p.phase === "commissioning" || (p.phase === "active" && hasBegun(p, today));
