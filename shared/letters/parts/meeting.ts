import * as z from "zod";
import { type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import { parentClosing } from "./closing.ts";
import { childName, date, initials, line, lines, saying, schoolFacts, signatory, time } from "./facts.ts";
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

/** What an invitation to any meeting about a placement tells (O83, O86). */
export const meetingFacts = z.strictObject(
  {
    school: schoolFacts,
    to: z.discriminatedUnion(
      "kind",
      [parent, atWork("provider"), atWork("professional")],
      saying("Choose who is invited"),
    ),
    on: date("Enter the day of the meeting"),
    at: time("Enter the time of the meeting"),
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
};
type Say = typeof meetingWords & { readonly shared: SharedWords };

export const meetingGreeting = ({ to }: MeetingFacts, { shared }: Say): LetterBlock =>
  paragraph(to.kind === "parent" ? shared.dearParent : shared.hello);

/** When, where and with whom; to a provider or a professional with the initials of the pupil. */
export const whenAndWhereOfMeeting = ({ to, on, at, place, invited }: MeetingFacts, say: Say): LetterBlock =>
  table(say.caption, [
    ...(to.kind === "parent" ? [] : [{ label: say.shared.pupil, value: to.initials }]),
    { label: say.rows.day, value: say.shared.date(on) },
    { label: say.rows.time, value: say.shared.time(at) },
    { label: say.rows.place, value: place },
    { label: say.rows.invited, value: invited },
  ]);

/** A parent's letter ends as all do; a mail to others says whom to ring. */
export const meetingClosing = (given: MeetingFacts, { shared }: Say): readonly LetterBlock[] =>
  given.to.kind === "parent"
    ? parentClosing(given, shared)
    : [paragraph(shared.questions(given.school)), smallPrint(shared.onlyToStaff(given.school))];
