import * as z from "zod";
import { parentClosing } from "../closing.ts";
import { exampleSchool, exampleSignatory } from "../example-school.ts";
import { date, initials, saying, schoolFacts, signatory } from "../facts.ts";
import { heading, type LetterBlock, type Notice, paragraph } from "../letter.ts";
import { dateInWords } from "../wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(
      ["absent", "found", "left-early"],
      "Say whether the child is absent, left early or was found",
    ),
    initials: initials("Enter the initials of the pupil"),
    date: date("Enter the day"),
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    signedBy: signatory,
  },
  saying("Enter the details of the absence"),
);
export type AbsenceParentsFacts = z.infer<typeof facts>;

const absent = ({
  initials: who,
  date: on,
  session,
  school,
}: AbsenceParentsFacts): readonly LetterBlock[] => [
  paragraph(
    `Your child (${who}) was due to learn this ${session}, ${dateInWords(on)}. We have heard that they are not there.`,
  ),
  paragraph("We do not know why. You may know already, and all may be well."),
  heading("What we ask you to do"),
  paragraph(
    `Please ring us as soon as you can on ${school.contact.phone}. Tell us where your child is, and why they are away.`,
  ),
  paragraph(
    "If you do not know where your child is, ring us now. If you fear for their safety, ring 999 first.",
  ),
];

const found = ({ initials: who, date: on, session }: AbsenceParentsFacts): readonly LetterBlock[] => [
  paragraph(
    `We wrote to you today, ${dateInWords(on)}, that your child (${who}) had not come this ${session}. ` +
      "We now know where they are, and they are safe.",
  ),
  paragraph("You do not need to do anything. We are sorry if we worried you."),
];

const leftEarly = ({
  initials: who,
  date: on,
  session,
  school,
}: AbsenceParentsFacts): readonly LetterBlock[] => [
  paragraph(`We have heard that your child (${who}) left early this ${session}, ${dateInWords(on)}.`),
  paragraph("You may know already, and all may be well."),
  heading("What we ask you to do"),
  paragraph(
    `If you did not know, please ring us as soon as you can on ${school.contact.phone}. Tell us where your child is.`,
  ),
  paragraph("If you fear for their safety, ring 999 first."),
];

const subjects: Readonly<Record<AbsenceParentsFacts["what"], string>> = {
  absent: "Please ring us today",
  "left-early": "Your child left early today",
  found: "Our mail of today: all is well",
};

const bodies: Readonly<
  Record<AbsenceParentsFacts["what"], (given: AbsenceParentsFacts) => readonly LetterBlock[]>
> = { absent, found, "left-early": leftEarly };

/**
 * Tells a parent on the same day that their child is not where they should be, or has been found since (O76; CRE 6,
 * TWE 15.3, ECC 8, WBS 4.5). It says the least: no name, no place, no reason.
 */
export const absenceParents: Notice<AbsenceParentsFacts> = {
  id: "absence-parents",
  title: "To a parent: your child is not there today",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: subjects[given.what],
    blocks: [
      paragraph("Dear parent or carer,"),
      ...bodies[given.what](given),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    what: "absent",
    initials: "AO",
    date: "2026-11-03",
    session: "morning",
    signedBy: exampleSignatory,
  },
};
