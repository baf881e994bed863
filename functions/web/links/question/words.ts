import type { Route } from "#domain/rules/rules.ts";
import type { Answer } from "#streams/placement/asks.ts";

const elsewhereForSomeTime = (child: string) =>
  `The school would like ${child} to learn in another place for some time. This is called alternative provision.`;

/** What the page of a question to parents says, in English; its questions are those of its form. */
export const questionWords = {
  /** What the parents are asked about, by the way in which it would come about. */
  idea: {
    agreement: elsewhereForSomeTime,
    direction: elsewhereForSomeTime,
    "direction-to-school": elsewhereForSomeTime,
    "sixth-day": elsewhereForSomeTime,
    medical: elsewhereForSomeTime,
    "on-site": (child) =>
      `The school would like ${child} to learn in a small group of its own for some time. This is called alternative provision.`,
    "part-time": (child) =>
      `The school would like ${child} to be at school for part of the week, for a limited time. This is called a part-time timetable. It is there to help, and it is not a punishment.`,
    flexi: (child) =>
      `You asked for flexi-schooling, and the headteacher has agreed. ${child} would be at school on some days and learn at home on the others. Please confirm that you still want this.`,
  } satisfies Readonly<Record<Route, (child: string) => string>>,

  plan: {
    where: "Where",
    elsewhere: "Another place of learning. The school will tell you more if you need to know.",
    recordGone: "A provider whose record is gone",
    when: "When",
    toBeTold: "The school will tell you",
    firstDay: "First day",
    lastDay: "Last day",
    days: "Number of days",
    changedFrom: "These days and times from",
  },

  answerBy: (day: string) =>
    `Please answer by ${day}. If we do not hear from you, we will not take that as a yes.`,
  wasDue: (day: string) =>
    `We asked for an answer by ${day}. You can still answer: it will be marked as late, and it counts all the same.`,
  /** Where parents are consulted, they know who decides before they answer. */
  whoDecides: {
    head: "The school wants to hear what you think before it decides. If you do not agree, the headteacher decides after talking with you.",
    parents:
      "The school wants to hear what you think before it decides. If you do not agree, it does not go ahead by agreement.",
  },
  allAreFine: (until: string) =>
    `All four answers are fine, and none counts against you or your child. You can change your mind here until ${until}, and after that by ringing the school.`,
  /** What agreeing does besides, for whoever has signed the agreement for earlier terms (catalogue O20). */
  signsAgain:
    "You signed the agreement about the placement for the earlier plan. If you agree now, your name signs it again, for these days and times.",

  /** What each answer is called. */
  said: {
    agree: "You agree to this placement",
    refuse: "You do not agree to this placement",
    question: "You have a question first",
    "call-me": "You would like to be called",
  } satisfies Readonly<Record<Answer["answer"], string>>,
  /** What an answer to other terms than those of now is called: never beside the terms of now. */
  saidEarlier: {
    agree: "You agreed to the earlier terms",
    refuse: "You did not agree to the earlier terms",
    question: "You had a question about the earlier terms",
    "call-me": "You asked to be called about the earlier terms",
  } satisfies Readonly<Record<Answer["answer"], string>>,
  /** How an answer reached the school. */
  channel: {
    link: "on this page",
    paper: "on paper",
    phone: "by phone",
    "in-person": "in person",
  } satisfies Readonly<Record<Answer["channel"], string>>,

  /** What the school does after each answer. */
  next: {
    agree: "The school makes its last checks. Before anything starts you get a letter with all the details.",
    refuse:
      "The school does not go ahead with it by agreement. Somebody will talk with you about what else could help.",
    question: "The school answers your question. After that, please come back and choose an answer.",
    "call-me": "The school rings you. After that, please come back and choose an answer.",
  } satisfies Readonly<Record<Answer["answer"], string>>,
  /** After a refusal that is weighed and not the last word: the headteacher decides where parents do not agree (TMP 6). */
  nextWeighed:
    "Somebody from the school will talk with you. After that the headteacher decides, and you are told in writing.",
  /** What follows an answer to terms that have changed since. */
  nextAfterChange:
    "The plan has changed since, and you are asked again. The newest mail from school has the question.",

  /** Around what they said to the earlier terms, before they read the plan of now. */
  aroundChangedSince: (how: string, when: string) => ({
    before: "",
    after: `, ${how} on ${when}. The plan has changed since then. Please read it as it is now, and answer again.`,
  }),
  /** Around what they said to the earlier terms. */
  aroundSaidEarlier: (how: string, when: string) => ({ before: "", after: `, ${how} on ${when}.` }),
  /** Around the answer that stands. */
  aroundSoFar: (how: string, when: string) => ({
    before: "Your answer so far: ",
    after: `, given ${how} on ${when}.`,
  }),
  aroundSoFarLate: (how: string, when: string) => ({
    before: "Your answer so far: ",
    after: `, given ${how} on ${when}, after the day by which we asked. It counts all the same.`,
  }),
  replied: "The school has replied to you. Please choose an answer below.",

  recorded: "Your answer is recorded",
  cameLate: "It came after the day by which we asked; it counts all the same.",
  copy: {
    email: "A copy of your answer is on its way to you by e-mail.",
    paper: "If you would like a copy on paper, ask the school for one. You can also print this page.",
  },
  changeMind: "If you change your mind",
  changeWithLink: (until: string) => ({
    before: "You can ",
    link: "change your answer",
    after: ` until ${until}, and after that by ringing the school.`,
  }),

  closed: "This question is closed",
  closedWhy: {
    termsChanged:
      "Thank you for coming back to it. The plan has changed, so you are asked again: the newest mail from school has another link. If you would like to say something, or if you think that this is wrong, please ring: you will be listened to.",
    notNeeded:
      "Thank you for coming back to it. The school does not need an answer here any more. If you would still like to say something, or if you think that this is wrong, please ring: you will be listened to.",
  },
} as const;
