import type { Session } from "#domain/week/session.ts";
import type { MarkKind } from "#streams/register/events.ts";
import type { Standing } from "#streams/register/standing.ts";

/** What the pages of a provider's register of a day say, in English, with their questions. */
export const registerWords = {
  title: "Who is with you today?",
  session: { morning: "Morning", afternoon: "Afternoon" } satisfies Readonly<Record<Session, string>>,
  everyoneHere: "Choose “Here” for everyone",
  /** After everybody was filled in as here: it is only shown. */
  filled: {
    morning:
      "Nothing is sent yet. Check each pupil for the morning, choose for those who are left, then press Send.",
    afternoon:
      "Nothing is sent yet. Check each pupil for the afternoon, choose for those who are left, then press Send.",
  } satisfies Readonly<Record<Session, string>>,
  unchanged: "This is what you told us before. Nothing has changed.",
  send: "Send",
  afternoonLater: (from: string) => `The afternoon can be answered from ${from}, with the same link.`,
  nobody: "We do not expect anybody to be with you today. There is nothing to answer.",
  /** The school told the provider that it is closed, and that its pupils stay away. */
  calledOff: (school: string) =>
    `${school} is closed today, and nobody comes to you from there: there is nothing to answer.`,
  /** The provider's own dates have a closure today. */
  closedByDates: (school: string) =>
    `By the dates that you gave, you are closed today. ${school} knows, and asks you nothing. If you are open, or a pupil has come, please ring.`,
  closedToday: "Our site is closed today",
  news: "Staff or address changed, or an incident: tell the school",
  aboutSafety: "Of whom, and what the safeguarding lead should know",
  everyDay: "One link for every day",
  /** Looked at by a link for every day before the day has begun. */
  opensAt: (time: string) => `Today’s register opens at ${time}. Open this page again then.`,
  erased: "A pupil (record erased)",

  missing: "If a pupil is missing",
  ringAroundPhone: (school: string) => ({
    before: `Ring ${school} straight away on `,
    after: ". If a child is in danger now, ring 999 first.",
  }),
  /** Who answers when nobody is at school. */
  ringOutside: (pupils: string, name: string) => ({
    before: `For ${pupils} outside school hours, ring ${name} on `,
    after: ".",
  }),
  mayChange:
    "You can change an answer here until the end of today, and after that by ringing the school. What you sent before is kept as well.",

  /** How a session stands, as the provider reads it. */
  standing: {
    present: "Here",
    late: "Late",
    absent: "Not here",
    "left-early": "Left early",
    "not-ours": "Not yours, or not expected today",
    closed: "Your site is closed",
    elsewhere: "The school knows where this pupil is",
    known: "The school knows that this pupil is away",
    unconfirmed: "Not answered yet",
  } satisfies Readonly<Record<Standing, string>>,
  lateBy: (minutes: number) => `Late, by ${minutes} minutes`,
  leftAt: (time: string) => `Left early, at ${time}`,
  recordedAt: (standing: string, time: string) => `${standing}. Recorded at ${time}`,
  recordedLate: (standing: string, time: string) =>
    `${standing}. Recorded at ${time}, after the time by which we asked`,

  ask: {
    /** What a provider may say of a pupil: it never picks a code of the register. */
    answers: {
      present: "Here",
      late: "Here, but came late",
      absent: "Not here",
      "left-early": "Was here, left early",
      "not-ours": "Not ours, or not expected today",
      unknown: "I do not know yet",
    } satisfies Readonly<Record<Exclude<MarkKind, "closed" | "elsewhere"> | "unknown", string>>,
    more: "Other",
    moreAbout: (pupil: string) => ` answer for ${pupil}: late, left early, not ours, a note`,
    noteAlone:
      "Choose an answer that the note goes with. “I do not know yet” says nothing to the school: please ring.",
    /** Of a stretch that goes on past midday. */
    oneAnswer: (from: string, to: string) => `From ${from} to ${to} without a break: one answer for both`,
    hereFrom: (time: string) => `That the pupil is here can be said from ${time}`,
    answerMissing: {
      morning: (pupil) => `Choose an answer for ${pupil}, morning`,
      afternoon: (pupil) => `Choose an answer for ${pupil}, afternoon`,
    } satisfies Readonly<Record<Session, (pupil: string) => string>>,
    minutes: "How many minutes late?",
    unit: "minutes",
    minutesMissing: (pupil: string) => `Enter how many minutes ${pupil} was late`,
    reason: "A note for the school",
    reasonHint: "For example, why a pupil is away. Only what the school needs.",
    reasonMissing: (pupil: string) => `Enter a note about ${pupil}`,
    left: "When did they leave?",
    leftMissing: (pupil: string) => `Enter when ${pupil} left`,
    name: "Your name",
    nameHint: "Whoever takes the register may answer",
    nameMissing: "Enter your name",
    atLeastOne: "Choose an answer for at least one pupil",
  },

  /** Of an answer that was taken in part. */
  partly: (pupils: string) =>
    `Recorded for ${pupils}. Please answer for those below: type your name and press Send again.`,
  recorded: "Recorded",
  thanks: "Recorded. Thank you",
  sentAt: (time: string) => `Sent at ${time}.`,
  sentBy: (name: string, time: string) => `Sent by ${name} at ${time}.`,
  cameLate: (time: string) => `This came after ${time}, so it is marked as late. It counts all the same.`,
  pupilIn: {
    morning: (pupil) => `${pupil}, morning`,
    afternoon: (pupil) => `${pupil}, afternoon`,
  } satisfies Readonly<Record<Session, (pupil: string) => string>>,
  notExpected: (pupils: string, phone: string) =>
    `We no longer expected ${pupils} with you in this session. The school has been told what you said. Please ring ${phone}.`,
  ringToo: (phone: string) => `The school has been told. Please also ring ${phone} now.`,
  notAnswered: "Not answered yet",
  change: "Change an answer or add one",
  changeOne: "Change",

  closed: {
    title: "Our site is closed",
    back: "Back to the register",
    lead: "We will tell the school at once, so that it finds out where each pupil is. If a pupil has come all the same, please ring.",
    submit: "Tell the school",
    when: "When is your site closed?",
    day: "All day today",
    afternoon: "This afternoon only",
    missing: "Choose when your site is closed",
  },
} as const;
