import { Temporal } from "temporal-polyfill";
import { initialsOf } from "#contracts/people.ts";
import { londonDate, zone } from "#domain/london.ts";
import { standing } from "#streams/placement/evolve-ask.ts";
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
  return ask;
};

const day = (instant: string): string => londonDate(instant);

export const consentRequestFacts: Composer = async (deps, c, mail, link) => ({
  school: await schoolFactsOf(deps, c),
  link: await link(),
  answerBy: day(askOf(c, mail.facts.ask).due),
  signedBy: await signatoryOf(deps, c),
});

export const consentReminderFacts: Composer = async (deps, c, mail, link) => {
  const ask = askOf(c, mail.facts.ask);
  return { ...((await consentRequestFacts(deps, c, mail, link)) as object), askedOn: day(ask.askedAt) };
};

/** The page says "call-me", the letter "call". */
const inLetter = { agree: "agree", refuse: "refuse", question: "question", "call-me": "call" } as const;

export const consentReceiptFacts: Composer = async (deps, c, mail, link) => {
  const ask = askOf(c, mail.facts.ask);
  const count = Number(mail.key.slice(mail.key.lastIndexOf("-") + 1));
  const answer = ask.answers[count - 1] ?? standing(ask);
  if (!answer) throw new Incomplete("There is no answer yet");
  const at = Temporal.Instant.from(answer.at).toZonedDateTimeISO(zone);
  return {
    school: await schoolFactsOf(deps, c),
    answer: inLetter[answer.answer],
    answeredOn: at.toPlainDate().toString(),
    answeredAt: at.toPlainTime().toString({ smallestUnit: "minute" }),
    link: await link(),
    changeBy: day(ask.expires),
    signedBy: await signatoryOf(deps, c),
  };
};

export const consentEscalationFacts: Composer = async (deps, c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  return {
    schoolName: c.schoolRecord.name,
    initials: initialsOf(c.pupil),
    askedOn: day(ask.askedAt),
    answerBy: day(ask.due),
    reminders: ask.nudges,
    link: placementUrl(deps, c),
  };
};
