import * as z from "zod";
import { heading, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, recipientFacts, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { letterHead } from "../parts/letter-head.ts";
import { dateInWords, sentence } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    provision: line("Enter the name of the provision"),
    lastDay: date("Enter the last day"),
    /** In general words, as the register of destinations has it: "lessons at school", "college". */
    destination: line("Enter where the pupil learns next"),
    destinationFrom: date("Enter the day from which the pupil learns there"),
    next: words("Enter what happens next"),
    signedBy: signatory,
  },
  saying("Enter the details of the end"),
);
export type PlacementEndedFacts = z.infer<typeof facts>;

/** Tells the permitted contacts of today that a placement has ended, and where the pupil learns next (O109; 1N). */
export const placementEnded: Notice<PlacementEndedFacts> = {
  id: "placement-ended",
  title: "Letter about the end of a placement",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "A letter about a change in your child’s education",
    blocks: [
      ...letterHead(given),
      heading("What is changing"),
      paragraph(
        `We are writing to tell you about the end of a placement. ${given.pupilFirstName}’s last day at ` +
          `${given.provision} ${given.lastDay < given.written ? "was" : "is"} ${dateInWords(given.lastDay)}.`,
      ),
      {
        kind: "facts",
        caption: "The change",
        rows: [
          { label: "Last day there", value: dateInWords(given.lastDay) },
          { label: "Where next", value: given.destination },
          { label: "From", value: dateInWords(given.destinationFrom) },
        ],
      },
      heading("What happens next"),
      paragraph(sentence(given.next)),
      paragraph("We would like to hear how it went for you, good and bad. It helps us to do better."),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
    written: "2027-02-08",
    pupilFirstName: "Amara",
    provision: "Copse Lane Workshop",
    lastDay: "2027-02-12",
    destination: "All lessons at Harbour View School",
    destinationFrom: "2027-02-22",
    next: "Ms Flint will meet Amara at the main door at 8:45am on the first day",
    signedBy: exampleSignatory,
  },
};
