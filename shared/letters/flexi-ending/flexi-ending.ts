import * as z from "zod";
import { heading, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, recipientFacts, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { letterHead } from "../parts/letter-head.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    by: z.enum(["parents", "school"], "Choose who gave notice"),
    givenOn: date("Enter the day on which notice was given"),
    lastDay: date("Enter the last day"),
    signedBy: signatory,
  },
  saying("Enter the details of the notice"),
);
export type FlexiEndingFacts = z.infer<typeof facts>;

/** Confirms that flexi-schooling ends by notice of either side, and when (O118; WBS 10.6). */
export const flexiEnding: Notice<FlexiEndingFacts> = {
  id: "flexi-ending",
  title: "Letter that flexi-schooling ends by notice",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "A letter about days at school and at home",
    blocks: [
      ...letterHead(given),
      heading("What is changing"),
      paragraph(
        given.by === "parents"
          ? `On ${dateInWords(given.givenOn)} you told us in writing that you want to end flexi-schooling for ${given.pupilFirstName}.`
          : `On ${dateInWords(given.givenOn)} we gave you notice in writing that flexi-schooling for ${given.pupilFirstName} will end. Our agreement lets either of us do that.`,
      ),
      paragraph(
        `The last day by our agreement is ${dateInWords(given.lastDay)}. Until then nothing changes. ` +
          `From the next school day on, ${given.pupilFirstName} comes to school full time.`,
      ),
      paragraph("We would like to plan this with you and your child, so that it goes well."),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
    written: "2027-01-11",
    pupilFirstName: "Amara",
    by: "school",
    givenOn: "2027-01-11",
    lastDay: "2027-02-08",
    signedBy: exampleSignatory,
  },
};
