import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { heading, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { correcting } from "../parts/correcting.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { dateInWords, sentence } from "../parts/wording.ts";

const sessions = (missing: string) => z.number(missing).int(missing).min(0, missing).max(400, missing);

const facts = z.strictObject(
  {
    school: schoolFacts,
    provision: line("Enter the name of the provision"),
    coversTo: date("Enter the day up to which it reports"),
    attended: sessions("Enter how many sessions the pupil attended"),
    missed: sessions("Enter how many sessions the pupil missed"),
    engagement: words("Enter how the pupil takes part"),
    progress: words("Enter the progress"),
    behaviour: words("Enter how behaviour is"),
    welfare: words("Enter how the pupil’s welfare is"),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the report"),
);
export type ProgressReportFacts = z.infer<typeof facts>;

/** The provider's report to parents, after staff have checked it (O93, O30; CRE 6, TWE 14.3, WBS 4.3). */
export const progressReport: Notice<ProgressReportFacts> = {
  id: "progress-report",
  title: "Progress report, for parents",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "A report from the placement",
    blocks: [
      paragraph("Dear parent or carer,"),
      ...correcting(given.corrects),
      paragraph(
        `This is the report of ${given.provision} on your child’s time there, up to ${dateInWords(given.coversTo)}. We have read it at school.`,
      ),
      {
        kind: "facts",
        caption: "Going to sessions",
        rows: [
          { label: "Sessions there", value: counted(given.attended, "session") },
          { label: "Sessions missed", value: counted(given.missed, "session") },
        ],
      },
      heading("Taking part"),
      paragraph(sentence(given.engagement)),
      heading("Progress"),
      paragraph(sentence(given.progress)),
      heading("Behaviour"),
      paragraph(sentence(given.behaviour)),
      heading("Welfare"),
      paragraph(sentence(given.welfare)),
      paragraph("We would like to hear what you think of it. Please ring us, or tell us at the next review."),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    provision: "Copse Lane Workshop",
    coversTo: "2026-12-11",
    attended: 34,
    missed: 2,
    engagement: "She starts each day by herself now and helps others",
    progress: "She reads short books and has made a stool",
    behaviour: "She takes a break when she needs one",
    welfare: "She is happy here and eats well",
    signedBy: exampleSignatory,
  },
};
