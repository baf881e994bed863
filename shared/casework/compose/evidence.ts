import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/london.ts";
import { evidenceAsks } from "#promises/general-page-form.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import {
  type Composer,
  type Context,
  Incomplete,
  placementUrl,
  schoolFactsOf,
  signatoryOf,
} from "./context.ts";

const askOf = (c: Context, id: string | undefined) => {
  const ask = c.placement.asks.find((a) => a.id === id);
  if (!ask) throw new Incomplete("There is no such question");
  return { ...ask, asks: evidenceAsks(formsInRound(ask.round)) };
};

const day = (instant: string): string => londonDate(instant);

/** Facts of the mail that asks a parent to sign and acknowledge (catalogue O20, O31, O32). */
export const evidenceRequestFacts: Composer = async (deps, c, mail, link) => {
  const { asks, due } = askOf(c, mail.facts.ask);
  return {
    school: await schoolFactsOf(deps, c),
    asks,
    link: await link(),
    answerBy: day(due),
    signedBy: await signatoryOf(deps, c),
  };
};

/** Facts of its reminder. */
export const evidenceReminderFacts: Composer = async (deps, c, mail, link) => ({
  ...((await evidenceRequestFacts(deps, c, mail, link)) as object),
  askedOn: day(askOf(c, mail.facts.ask).askedAt),
});

/** Facts of the mail that tells staff to ring. */
export const evidenceEscalationFacts: Composer = async (deps, c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  return {
    schoolName: c.schoolRecord.name,
    initials: initialsOf(c.pupil),
    asks: ask.asks,
    askedOn: day(ask.askedAt),
    answerBy: day(ask.due),
    reminders: ask.nudges,
    link: placementUrl(deps, c),
  };
};
