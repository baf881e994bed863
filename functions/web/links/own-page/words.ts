import type { ReaderKind } from "#streams/placement/own-page/reading.ts";
import type { Stands } from "./facts.ts";

/** What somebody's own page says, in English; the questions of its forms are those of the forms. */
export const ownPageWords = {
  locked: "Your page at the school",
  open: "Open your page",
  why: {
    mail: "So that nobody else reads it, we send a code first: to the address that the school has on file for you, and to no other.",
    paper:
      "So that nobody else reads it, you need a code from the school. It comes on paper: the mailbox on file is not yours alone, or there is none.",
  },
  ask: {
    mail: { first: "Send me a code", again: "Send another code" },
    paper: { first: "Ask the school for codes on paper", again: "Ask for new codes on paper" },
  },
  haveCode: "I have a code",
  cannot: {
    mail: "You cannot read mail to that address? Ring the school. It can give you codes on paper.",
    paper: "You can ring the school and ask for them, too.",
  },
  onItsWay: {
    mail: "A code is on its way to the address on file. If none comes within a few minutes, look among unwanted mail, or ask for another.",
    paper:
      "The codes are on your sheet. If you have asked for one, the school hands it to you or posts it. Then type one of its codes here.",
  },
  submit: "Open my page",
  noCode: "No code comes, or yours does not work? Ring the school. It knows what to do.",
  wrong: {
    spent: "Too many wrong codes were tried. Ring the school: it gives you new codes",
    gone: "This code does not work any more. Ask for another, or ring the school",
    left: (tries: number) =>
      `This is not one of your codes. You can try ${tries} more ${tries === 1 ? "time" : "times"}`,
  },
  start: {
    title: "Open your page with a sheet of codes",
    lead: "The school gave you a sheet. At its top is the number of your page. Below are your codes.",
    submit: "Go on",
    lost: "You have lost the sheet? Ring the school. It makes you a new one, and the old one works no more.",
    unknown: "There is no page with this number. Look at your sheet again, or ring the school",
  },

  title: {
    family: (child: string) => `${child}: all in one place`,
    pupil: () => "Your page",
    officer: (child: string) => `${child}: the placement`,
  } satisfies Readonly<Record<ReaderKind, (child: string) => string>>,
  lead: {
    family: "This page is for you alone. It shows how things stand now.",
    pupil: "This page is for you. It shows what is agreed, and whom you can talk to.",
    officer: "What the school has on record for you. Please share it only where you must.",
  } satisfies Readonly<Record<ReaderKind, string>>,
  done: {
    asked: "The school has it. A person reads it and answers you.",
    matter: "The school has it. It answers you within one month, and says so if it needs longer.",
    withdrawn:
      "The school knows that you do not agree any more. Somebody rings you to talk about what comes next.",
  },
  stands: {
    title: "How it stands",
    family: {
      "looked-at": () => "The school is looking at what would help. Nothing has begun.",
      planned: (from: string) => `It is planned to begin on ${from}.`,
      going: (from: string, until: string) =>
        until
          ? `It has been going on since ${from}. It is planned until ${until}.`
          : `It has been going on since ${from}.`,
      ends: (_from: string, until: string) => `It ends on ${until}.`,
      ended: (_from: string, until: string) => `It ended on ${until}.`,
      "not-going-ahead": () => "It does not go ahead.",
      ring: () => "The school would like to talk with you about how it goes on. Please ring.",
    },
    pupil: {
      "looked-at": () => "The school is thinking with you about what would help. Nothing has begun.",
      planned: (from: string) => `You begin on ${from}.`,
      going: (from: string, until: string) =>
        until
          ? `You have been going there since ${from}. The plan is until ${until}.`
          : `You have been going there since ${from}.`,
      ends: (_from: string, until: string) => `Your last day there is ${until}.`,
      ended: (_from: string, until: string) => `Your last day there was ${until}.`,
      "not-going-ahead": () => "It does not go ahead.",
      ring: () => "Somebody at school would like to talk with you. Please ask for them.",
    },
  } satisfies {
    readonly title: string;
    readonly family: Readonly<Record<Stands["is"], (from: string, until: string) => string>>;
    readonly pupil: Readonly<Record<Stands["is"], (from: string, until: string) => string>>;
  },
  plan: { family: "What is planned", pupil: "Where and when", officer: "The plan" } satisfies Readonly<
    Record<ReaderKind, string>
  >,
  phoneThere: "Phone there",
  agreed: {
    title: "What you agreed to",
    agreed: "You agree to the plan as it is above.",
    refused: "You do not agree to the plan as it is above.",
    "not-asked": "You have not been asked yet.",
    waiting: "The school waits for your answer. Our mail has the link to it.",
    question: "You asked something first. The school answers you.",
    "call-me": "You asked to be called.",
    "not-waited-for": "The school does not wait for your answer any more.",
    on: (day: string) => `You answered on ${day}, to this plan.`,
    earlier: (day: string) =>
      `On ${day} you answered to an earlier plan. That answer is not for the plan as it is now.`,
    withdraw: "I do not agree any more",
  },
  goals: { family: "The goals", pupil: "Your goals", officer: "The goals" } satisfies Readonly<
    Record<ReaderKind, string>
  >,
  noGoals: "No goals are written down yet.",
  attendance: {
    title: "Going to sessions",
    period: (from: string, to: string) => `From ${from} to ${to}, as the registers say.`,
    attended: "Sessions there",
    missed: "Sessions missed",
    unconfirmed: "Not confirmed yet",
  },
  reviews: {
    title: "Reviews",
    next: "Next review",
    held: "Held",
    none: "No review has been held, and none is planned on a day.",
  },
  changes: { title: "Changes to the plan", on: "Changed on" },
  letters: {
    title: "Letters and reports",
    none: "Nothing has been sent to you yet.",
    sent: (when: string) => `Sent on ${when}`,
    given: (day: string) => `Given to you on paper on ${day}`,
    untitled: "A letter from the school",
    less: "To read one of them again, please ring the school.",
  },
  asked: {
    title: "What you asked",
    review: "A review",
    complaint: "A complaint",
    question: "A question",
    answered: (day: string) => `Answered on ${day}`,
    waits: "The school has not answered yet",
  },
  acts: {
    title: {
      family: "Ask or tell us something",
      pupil: "Ask or tell us something",
      officer: "Ask the school",
    } satisfies Readonly<Record<ReaderKind, string>>,
    ask: {
      family: "Ask for a review, ask a question, complain, or ask about data",
      pupil: "Ask for a meeting, ask a question, or say what is not right",
      officer: "Ask for a review, or ask a question",
    } satisfies Readonly<Record<ReaderKind, string>>,
  },
  kept: {
    title: "What is kept, and your rights",
    how: "The school keeps what is needed, and no longer than it must:",
    kinds: {
      "pupil-file": "The file, with letters and reports",
      attendance: "Who was there, session by session",
      mails: "Copies of our mails",
      audit: "Who looked at the file",
    },
    rights:
      "You may ask for a copy, ask us to put something right, ask us to delete it, or object to how it is used.",
    complain:
      "You can complain to the school about that. You can also complain to the Information Commissioner’s Office.",
    notice: "More about this",
  },
  children: { title: "Your other children at this school", stands: "How it stands" },
  ring: { title: "Who to ring", worried: "Is a child in danger now? Ring 999 first." },
  less: "Some things are not on this page. If you miss something, please ring the school.",
  leave: "Close this page",
  leaveWhy: "It closes by itself after half an hour. Close it now if others use this phone or computer.",
  back: "Back to your page",

  askForm: {
    title: {
      family: "Ask or tell the school something",
      pupil: "Ask or tell the school something",
      officer: "Ask the school something",
    } satisfies Readonly<Record<ReaderKind, string>>,
    lead: "Worried about a child right now? Do not write it here: ring the school. In danger now: ring 999.",
    submit: "Send it to the school",
    what: "What is it?",
    whatMissing: "Choose what it is",
    kinds: {
      review: "I ask for a review of the placement",
      question: "I have a question, or want to tell you something",
      complaint: "I complain",
      rectification: "Something that is on record is not right",
      access: "I want a copy of what is on record",
      erasure: "I want something to be deleted",
      objection: "I do not want something to be used",
    },
    hints: {
      review: "The school says by when it is held, or why not now.",
      complaint: "The headteacher looks into it and answers you. You can go further if you are not happy.",
      rectification: "Say what is wrong, and what would be right.",
      access: "It is free. The school answers within one month.",
    },
    whose: "Whose record is it about?",
    whoseMissing: "Choose whose record it is about",
    child: "My child’s",
    mine: "My own",
    about: "What is it about?",
    aboutMissing: "Write what it is about",
    aboutHint: "In your own words. A person at the school reads it.",
  },
  withdraw: {
    title: "I do not agree any more",
    lead: "You can change your mind at any time. It does not count against you or your child. The school rings you to talk about what comes next.",
    sure: "Do you want to take your agreement back?",
    sureMissing: "Choose whether you take it back",
    yes: "Yes, I do not agree any more",
    no: "No, I go on agreeing",
    reason: "Would you like to say why?",
    reasonMissing: "Write why",
    reasonHint: "You do not have to.",
    submit: "Send my answer",
  },
} as const;
