import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/london.ts";
import { evidenceAsks } from "#promises/general-page-form.ts";
import type { FormPurpose } from "#streams/placement/events.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import type { Ask } from "#streams/placement/state.ts";
import { type Composer, type Context, Incomplete, placementUrl, schoolFactsOf } from "./context.ts";

type Said = {
  /** Goes on after "Please". */
  readonly what: string;
  readonly about: readonly string[];
  /** For staff, in a table. */
  readonly name: string;
};

/** What a provider is asked for, in its words. */
const said: Readonly<Record<FormPurpose, Said>> = {
  "provider-checks": {
    name: "Its checks before a pupil starts",
    what: "answer some questions about your setting, before a pupil starts with you",
    about: [
      "Registration, and how many pupils you teach full time",
      "The checks of your staff, and your policies",
      "How you tell us who is there, and what changes",
    ],
  },
  "provider-agreement": {
    name: "Its agreement to the placement",
    what: "read the terms of a placement, and tell us whether you agree",
    about: [
      "The days and times, and the first and last day",
      "What the pupil should achieve with you",
      "Whom you ring with a concern, and how you report to us",
    ],
  },
  "progress-report": {
    name: "A progress report",
    what: "send us your report on the progress of a pupil",
    about: ["Progress towards each objective", "Attendance and wellbeing", "What you suggest next"],
  },
  "final-report": {
    name: "The final report",
    what: "send us your final report on a pupil",
    about: [
      "What the pupil has achieved with you",
      "What helps the pupil",
      "What you suggest for the return",
    ],
  },
};

/** Questions of the general page that are put to a provider: what they ask is in their own schemas. */
const saidOf = (ask: Ask): Said | undefined => {
  if (ask.purpose === "consent") return undefined;
  if (ask.purpose !== "evidence") return said[ask.purpose];
  return {
    name: "A few questions before the start",
    what: "answer a few questions, before a pupil starts with you",
    about: evidenceAsks(formsInRound(ask.round)),
  };
};

const day = (instant: string): string => londonDate(instant);

const askOf = (c: Context, id: string | undefined): { readonly ask: Ask; readonly words: Said } => {
  const ask = c.placement.asks.find((a) => a.id === id);
  const words = ask && saidOf(ask);
  if (!words) throw new Incomplete("There is no such question");
  return { ask, words };
};

export const providerRequestFacts: Composer = async (deps, c, mail, link) => {
  const { ask, words } = askOf(c, mail.facts.ask);
  return {
    school: await schoolFactsOf(deps, c),
    initials: initialsOf(c.pupil),
    what: words.what,
    about: words.about,
    answerBy: day(ask.due),
    link: await link(),
  };
};

export const providerReminderFacts: Composer = async (deps, c, mail, link) => ({
  ...((await providerRequestFacts(deps, c, mail, link)) as object),
  askedOn: day(askOf(c, mail.facts.ask).ask.askedAt),
});

export const providerEscalationFacts: Composer = async (deps, c, mail) => {
  const { ask, words } = askOf(c, mail.facts.ask);
  return {
    schoolName: c.schoolRecord.name,
    initials: initialsOf(c.pupil),
    what: words.name,
    askedOn: day(ask.askedAt),
    answerBy: day(ask.due),
    reminders: ask.nudges,
    link: placementUrl(deps, c),
  };
};
