import * as z from "zod";
import { type LetterBlock, paragraph, smallPrint } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, initials, line, lines, saying, schoolFacts, signatory, time } from "../parts/facts.ts";
import { dateInWords, timeInWords } from "../parts/wording.ts";

const parent = z.strictObject({ kind: z.literal("parent") }, saying("Choose who is invited"));
const provider = z.strictObject(
  { kind: z.literal("provider"), initials: initials("Enter the initials of the pupil") },
  saying("Choose who is invited"),
);

const professional = z.strictObject(
  { kind: z.literal("professional"), initials: initials("Enter the initials of the pupil") },
  saying("Choose who is invited"),
);

/** What an invitation to any meeting about a placement tells (O83, O86). */
export const meetingFacts = z.strictObject(
  {
    school: schoolFacts,
    to: z.discriminatedUnion("kind", [parent, provider, professional], saying("Choose who is invited")),
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

export const exampleMeeting: MeetingFacts = {
  school: exampleSchool,
  to: { kind: "parent" },
  on: "2026-12-01",
  at: "15:30",
  place: "The family room at Harbour View School",
  invited: ["You", "Your child, for as long as is good", "The tutor", "Ms Flint"],
  signedBy: exampleSignatory,
};

export const greeting = ({ to }: MeetingFacts): LetterBlock =>
  paragraph(to.kind === "parent" ? "Dear parent or carer," : "Hello,");

/** When, where and with whom; to a provider or a professional with the initials of the pupil. */
export const whenAndWhereOfMeeting = ({ to, on, at, place, invited }: MeetingFacts): LetterBlock => ({
  kind: "facts",
  caption: "The meeting",
  rows: [
    ...(to.kind === "parent" ? [] : [{ label: "Pupil", value: to.initials }]),
    { label: "Day", value: dateInWords(on) },
    { label: "Time", value: timeInWords(at) },
    { label: "Place", value: place },
    { label: "Who is asked to come", value: invited },
  ],
});

/** A parent's letter ends as all do; a mail to others says whom to ring. */
export const meetingClosing = ({ to, school, signedBy }: MeetingFacts): readonly LetterBlock[] =>
  to.kind === "parent"
    ? parentClosing(school, signedBy)
    : [
        paragraph(
          `Questions? Ring ${school.contact.name} on ${school.contact.phone}, or reply to this mail.`,
        ),
        smallPrint(`Sent by ${school.name}. Please pass it only to staff who need it.`),
      ];
