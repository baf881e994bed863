import * as z from "zod";
import { button, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import { parentClosing } from "./closing.ts";
import {
  askedPerson,
  childName,
  date,
  initials,
  line,
  lines,
  saying,
  schoolFacts,
  signatory,
  time,
  webAddress,
} from "./facts.ts";
import { greetingTo } from "./greeting.ts";
import { dateInWords, timeInWords } from "./wording.ts";
import type { SharedWords } from "./words.ts";

const atWork = <K extends "provider" | "professional">(kind: K) =>
  z.strictObject(
    { kind: z.literal(kind), initials: initials("Enter the initials of the pupil") },
    saying("Choose who is invited"),
  );

const parent = z.strictObject(
  { kind: z.literal("parent"), child: childName },
  saying("Choose who is invited"),
);

const pupil = z.strictObject({ kind: z.literal("pupil") }, saying("Choose who is invited"));

/** As who somebody is asked to a meeting. */
export const invitedKind = z.discriminatedUnion(
  "kind",
  [parent, pupil, atWork("provider"), atWork("professional")],
  saying("Choose who is invited"),
);
export type InvitedKind = z.infer<typeof invitedKind>;

/** What an invitation to any meeting about a placement tells (O83, O86). */
export const meetingFacts = z.strictObject(
  {
    school: schoolFacts,
    to: invitedKind,
    /** Whom the link is for, where several may read one mailbox. */
    asked: askedPerson.optional(),
    /** Where they answer; none in a letter on paper. */
    link: webAddress("The link to the page is missing").optional(),
    /** The day for which they were asked before. */
    insteadOf: date("Enter the day that it was planned for").optional(),
    on: date("Enter the day of the meeting"),
    at: time("Enter the time of the meeting"),
    until: time("Enter until when it goes on").optional(),
    place: line("Enter where the meeting is"),
    /** In general words: "the AP lead", "your child". */
    invited: lines("Enter who is invited"),
    signedBy: signatory,
  },
  saying("Enter the details of the meeting"),
);
export type MeetingFacts = z.infer<typeof meetingFacts>;

/** The words that all invitations share. */
export const meetingWords = {
  caption: "The meeting",
  rows: { day: "Day", time: "Time", place: "Place", invited: "Who is asked to come" },
  fromUntil: (from: string, until: string) => `${timeInWords(from)} to about ${timeInWords(until)}`,
  insteadOf: (day: string) =>
    `We asked you for ${dateInWords(day)} before. Please come on this day instead. Please answer again.`,
  answer: "Please tell us if you can come. You can also send us a question, or what you think.",
  button: "Answer the invitation",
};
type Shared = { readonly shared: SharedWords };
type Say = typeof meetingWords & Shared;

export const meetingGreeting = ({ to }: Pick<MeetingFacts, "to">, { shared }: Shared): LetterBlock =>
  paragraph(to.kind === "parent" ? shared.dearParent : shared.hello);

/** How an invitation begins: to one person by name where it brings a link, and with the day that it takes the place of. */
export const invitationOpening = (given: MeetingFacts, say: Say): readonly LetterBlock[] => [
  ...(given.asked && given.link ? greetingTo(given.asked, say.shared) : [meetingGreeting(given, say)]),
  ...(given.insteadOf ? [paragraph(say.insteadOf(given.insteadOf))] : []),
];

/** The link to the reply, with whose it is. */
export const answerByLink = ({ link }: MeetingFacts, say: Say): readonly LetterBlock[] =>
  link ? [paragraph(say.answer), button(say.button, link), paragraph(say.shared.linkIsYours)] : [];

/** To those at work: which pupil it is about. */
export const initialsRow = ({ to }: Pick<MeetingFacts, "to">, { shared }: Shared): readonly LetterBlock[] =>
  "initials" in to ? [paragraph(`${shared.pupil}: ${to.initials}`)] : [];

/** When, where and with whom; to a provider or a professional with the initials of the pupil. */
export const whenAndWhereOfMeeting = (
  { to, on, at, until, place, invited }: MeetingFacts,
  say: Say,
): LetterBlock =>
  table(say.caption, [
    ...("initials" in to ? [{ label: say.shared.pupil, value: to.initials }] : []),
    { label: say.rows.day, value: say.shared.date(on) },
    { label: say.rows.time, value: until ? say.fromUntil(at, until) : say.shared.time(at) },
    { label: say.rows.place, value: place },
    { label: say.rows.invited, value: invited },
  ]);

/** A parent's letter ends as all do; a mail to others says whom to ring. */
export const meetingClosing = (
  given: Pick<MeetingFacts, "to" | "school" | "signedBy">,
  { shared }: Shared,
): readonly LetterBlock[] =>
  given.to.kind === "parent" || given.to.kind === "pupil"
    ? parentClosing(given, shared)
    : [paragraph(shared.questions(given.school)), smallPrint(shared.onlyToStaff(given.school))];
