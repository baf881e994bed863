import { lettered, takesEmailNotices } from "../contact.ts";
import type { Deadline } from "../deadline.ts";
import { earliestStart, latestNotice, noticeTerms } from "../deadline-notice.ts";
import type { Facts } from "../obligations/obligation.ts";
import type { Giving } from "./events.ts";
import { currentLetter } from "./evolve-letter.ts";
import { contactOf, startOf } from "./facts.ts";
import type { Given, Letter, Placement } from "./state.ts";

/** The last day on which notice of the recorded start may be given so; undefined without start or calendar. */
export const lastDayForNotice = (f: Facts, how: Giving): Deadline | undefined => {
  const start = startOf(f.placement);
  const { calendar } = f.placement;
  return start && calendar ? latestNotice({ calendar, start, how, terms: noticeTerms(f.rules) }) : undefined;
};

/** The earliest start when notice is given so on a day. */
export const earliestStartFor = (f: Facts, on: string, how: Giving): Deadline | undefined => {
  const { calendar } = f.placement;
  return calendar ? earliestStart({ calendar, on, how, terms: noticeTerms(f.rules) }) : undefined;
};

/** The letter in force, if it still tells the recorded start. */
export const letterInForce = (p: Placement): Letter | undefined => {
  const letter = currentLetter(p);
  return letter && letter.start === startOf(p) ? letter : undefined;
};

export const givenTo = (letter: Letter, contact: string): Given | undefined =>
  letter.given.filter((g) => g.to === contact).at(0);

const inTime = (f: Facts, given: Given): boolean => {
  const last = lastDayForNotice(f, given.how);
  return last?.kind !== "date" || given.on <= last.date;
};

/** Whether the letter was given to this contact in time for the start, in any of the ways recorded; late, or not at all. */
export const noticeTo = (f: Facts, contact: string): "not-given" | "in-time" | "late" => {
  const letter = letterInForce(f.placement);
  const given = letter?.given.filter((g) => g.to === contact) ?? [];
  if (!letter || given.length === 0) return "not-given";
  if (letter.shortened && f.rules.settings["notice.parentMayShorten"].value === "yes") return "in-time";
  return given.some((g) => inTime(f, g)) ? "in-time" : "late";
};

/** Contacts for whom it can still be recorded how they were given the letter in force. */
export const waitingForPaper = (f: Facts): readonly string[] => {
  const letter = letterInForce(f.placement);
  const to = letter ? lettered(f.placement.contacts).filter((c) => letter.to.includes(c.id)) : [];
  return to.map((c) => c.id).filter((id) => noticeTo(f, id) !== "in-time");
};

/** Whether this contact's letter goes by e-mail and counts as given when sent. */
export const givenByEmail = (p: Placement, contact: string): boolean => {
  const c = contactOf(p, contact);
  return c !== undefined && takesEmailNotices(c);
};
