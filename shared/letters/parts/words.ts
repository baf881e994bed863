import { listed } from "#domain/calendar/date-words.ts";
import type { AskedPerson, SchoolFacts } from "./facts.ts";
import { dateInWords, lengthInWords, sentence, timeInWords } from "./wording.ts";

const relations: Readonly<Record<Exclude<AskedPerson["relation"], "pupil">, string>> = {
  parent: "a parent",
  carer: "a carer",
  "foster-carer": "a foster carer",
  "residential-carer": "a residential carer",
  "social-worker": "the social worker",
  "local-authority": "the local authority",
  "virtual-school": "the virtual school",
  "welfare-officer": "the welfare officer",
  other: "a contact",
};

/** What all letters share: dates and times in words, greetings, whom to ring, how each ends. */
export const sharedWords = {
  date: dateInWords,
  time: timeInWords,
  listed,
  /** A text that somebody typed, as a sentence. */
  sentence,
  hello: "Hello,",
  dearParent: "Dear parent or carer,",
  dearColleague: "Dear colleague,",
  dear: (name: string) => `Dear ${name},`,
  /** To one of several who may read a mailbox: whose answer is asked, and about which child. */
  isForYou: ({ firstName, relation, child }: AskedPerson) =>
    `This mail is for you, ${firstName}${relation === "pupil" ? "" : `, as ${relations[relation]} of ${child}`}. ` +
    "If somebody else reads this mailbox too, please leave the answer to the person it is for.",
  yoursSincerely: "Yours sincerely",
  pupil: "Pupil",
  firstDay: "First day",
  lastDay: "Last day",
  sessions: {
    starts: (time: string) => `Starts at ${timeInWords(time)}`,
    break: (from: string, to: string) => `Break from ${timeInWords(from)} to ${timeInWords(to)}`,
    finishes: (time: string) => `Finishes at ${timeInWords(time)}`,
    /** Of two weeks that take turns. */
    inWeek: (week: "a" | "b", days: string) => `Week ${week.toUpperCase()}: ${days}`,
    weekFrom: (monday: string) =>
      `First in the week of ${dateInWords(monday)}, then every second school week`,
    length: (from: string, to: string) => `Time per day: ${lengthInWords(from, to)}`,
    lengthWithBreak: (from: string, to: string) => `Time per day: ${lengthInWords(from, to)}, with the break`,
  },
  whoToRing: "Who to ring",
  /** Whom to ring at school, with the work that they do. */
  byPhone: ({ contact }: SchoolFacts) => `${contact.name} (${contact.role}) on ${contact.phone}`,
  ringIfWorried: (who: string) => `If anything is not clear, or worries you, please ring ${who}.`,
  otherFormats:
    "We can also give you this in large print, on paper or in another language. We can get an interpreter for a call or a meeting. Just ask.",
  advice: ({ advice }: SchoolFacts) =>
    advice ? `Free advice that does not come from the school: ${advice.name}, ${advice.phone}.` : "",
  notHappy: "If you are not happy",
  complaints: ({ complaints }: SchoolFacts) =>
    `Please tell us first, so that we can try to put it right. You can also make a complaint to ${complaints.to}. ` +
    `You can read how we deal with complaints at ${complaints.procedure}`,
  dataProtection: ({ privacyNotice }: SchoolFacts) =>
    `We share only the information that is needed, and we keep it safe. ` +
    `If you think that we do not, please tell us first. ` +
    `We will let you know within 30 days that we have your complaint. ` +
    `You can also complain to the Information Commissioner’s Office. ` +
    `You can read about this, and about your rights, at ${privacyNotice}`,
  aboutChild: (what: "mail" | "notice") =>
    `This ${what} is about a child. Please keep it safe, and share it only where you must.`,
  ringForMore: (who: string) => `Please ring ${who} if you need more.`,
  questions: ({ contact }: SchoolFacts) =>
    `Questions? Ring ${contact.name} on ${contact.phone}, or reply to this mail.`,
  onlyToStaff: ({ name }: SchoolFacts) => `Sent by ${name}. Please pass it only to staff who need it.`,
  linkIsYours: "The link is for you alone. Please do not pass it on.",
  corrects: (date: string) =>
    `Something in our letter of ${dateInWords(date)} was not right. We are sorry. Please read this one instead.`,
  /** To a provider that answers by a link. */
  ringInstead: ({ contact }: SchoolFacts, too: "answer" | "tell us") =>
    `If anything is not clear, please ring ${contact.name} on ${contact.phone}. ` +
    `You can ${too} on the phone too. You can also reply to this mail: a person reads it.`,
  nothingAboutChild: ({ name }: SchoolFacts) =>
    `Sent by ${name}. The link is for you alone. Please write nothing about a child in a mail.`,
  whichPupil: {
    caption: "The pupil",
    name: "Name",
    dateOfBirth: "Date of birth",
    upn: "UPN",
    rights: "Also",
  },
};
export type SharedWords = typeof sharedWords;
