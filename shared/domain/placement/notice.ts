import { lettered, takesEmailNotices } from "../contact.ts";
import type { Deadline } from "../deadline.ts";
import { earliestStart, latestNotice, noticeTerms } from "../deadline-notice.ts";
import type { Facts } from "../obligations/obligation.ts";
import { noticedFrom, plannedTimetable, tellsTheSame } from "./changing.ts";
import type { Giving } from "./events.ts";
import { currentLetter } from "./evolve-letter.ts";
import { contactOf, startOf } from "./facts.ts";
import { arrived } from "./life.ts";
import type { Given, Letter, Placement } from "./state.ts";

/** The last day on which notice of what is planned may be given so: of the start, later of a change; undefined without dates or calendar. */
export const lastDayForNotice = (
  f: Facts,
  how: Giving,
  start = noticedFrom(f.placement),
): Deadline | undefined => {
  const { calendar } = f.placement;
  return start && calendar ? latestNotice({ calendar, start, how, terms: noticeTerms(f.rules) }) : undefined;
};

/** The earliest start when notice is given so on a day. */
export const earliestStartFor = (f: Facts, on: string, how: Giving): Deadline | undefined => {
  const { calendar } = f.placement;
  return calendar ? earliestStart({ calendar, on, how, terms: noticeTerms(f.rules) }) : undefined;
};

/** A letter tells of one route; those from before routes were kept in it were all by agreement. */
const isTrue = (p: Placement, letter: Letter): boolean =>
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
  letterInForce(p) && p.letters.findLast((letter) => letter.to.includes(contact) && isTrue(p, letter));

/** Contacts who get letters and are not among those to whom the one in force went. */
export const notToldYet = (p: Placement): readonly string[] =>
  lettered(p.contacts)
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
  if (arrived(f.placement)) return "in-time";
  if (letter.shortened && f.rules.settings["notice.parentMayShorten"].value === "yes") return "in-time";
  return given.some((g) => inTime(f, g)) ? "in-time" : "late";
};

/** Contacts for whom it can still be recorded how they were given the letter in force. */
export const waitingForPaper = (f: Facts): readonly string[] => {
  const to = lettered(f.placement.contacts).map((c) => c.id);
  return to.filter((id) => letterFor(f.placement, id) && noticeTo(f, id) !== "in-time");
};

/** Whether this contact's letter goes by e-mail and counts as given when sent. */
export const givenByEmail = (p: Placement, contact: string): boolean => {
  const c = contactOf(p, contact);
  return c !== undefined && takesEmailNotices(c);
};

/** Whether a letter can be issued in this phase: before the start, and again when a running placement changes. */
export const isIssuable = (p: Placement): boolean =>
  p.phase === "commissioning" || (p.phase === "active" && arrived(p));
