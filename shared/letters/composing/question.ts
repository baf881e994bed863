import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { Incomplete } from "./incomplete.ts";
import { type PlacementCase, placementUrl } from "./placement-case.ts";

/** The question that a mail is about. */
export const askOf = (c: Pick<PlacementCase, "placement">, id: string | undefined): Ask => {
  const ask = c.placement.asks.find((a) => a.id === id);
  if (!ask) throw new Incomplete("There is no such question");
  return ask;
};

/** Facts that every mail to staff about an unanswered question has. */
export const unansweredFacts = (c: PlacementCase, ask: Ask) => ({
  schoolName: c.schoolRecord.name,
  initials: initialsOf(c.pupil),
  askedOn: londonDate(ask.askedAt),
  answerBy: londonDate(ask.due),
  reminders: ask.nudges,
  link: placementUrl(c),
});
