import * as z from "zod";
import { type Notice, paragraph } from "../letter.ts";
import { authorityPupil, whichPupil } from "../parts/authority-pupil.ts";
import { authorityClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, lines, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { letterHead } from "../parts/letter-head.ts";
import { sessionPatterns, sessionRows } from "../parts/sessions.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    written: date("Enter the date of the notice"),
    pupil: authorityPupil,
    provision: z.strictObject(
      {
        name: line("Enter the name of the provider"),
        address: lines("Enter the address of the provider"),
        registered: line("Enter whether the provider is registered"),
      },
      saying("Enter the provider"),
    ),
    arrangement: line("Enter how the placement was arranged"),
    reason: line("Enter the main reason for the placement"),
    firstDay: date("Enter the first day"),
    lastDay: date("Enter the last day"),
    sessions: sessionPatterns,
    reviewBy: date("Enter the day of the first review"),
    signedBy: signatory,
  },
  saying("Enter the details of the placement"),
);
export type LaNoticeFacts = z.infer<typeof facts>;

/** Tells the local authority that a placement was commissioned, with all that it asks for, once (O59, O60; ECC 8, WBS 7.12). */
export const laNotice: Notice<LaNoticeFacts> = {
  id: "la-notice",
  title: "To the local authority: a placement was commissioned",
  audience: "authority",
  facts,
  compose: (given) => ({
    subject: `Notice of alternative provision: ${given.school.name}`,
    blocks: [
      ...letterHead(given),
      paragraph("We are writing to tell you that our school has arranged alternative provision for a pupil."),
      whichPupil(given.pupil),
      {
        kind: "facts",
        caption: "The placement",
        rows: [
          { label: "Provider", value: [given.provision.name, ...given.provision.address] },
          { label: "Registration", value: given.provision.registered },
          { label: "Arranged", value: given.arrangement },
          { label: "Main reason", value: given.reason },
          { label: "First day", value: dateInWords(given.firstDay) },
          { label: "Last day", value: dateInWords(given.lastDay) },
          ...sessionRows(given.sessions),
          { label: "First review by", value: dateInWords(given.reviewBy) },
        ],
      },
      paragraph(
        "The pupil stays on our register. We check the provider ourselves, and we review the placement.",
      ),
      ...authorityClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    written: "2026-10-22",
    pupil: {
      name: "Amara Okafor",
      dateOfBirth: "2016-05-04",
      upn: "Z999200126009",
      rights: ["Education, health and care plan"],
    },
    provision: {
      name: "Tideway Nurture Centre",
      address: ["The Old Boathouse", "Slipway Road", "Sandleigh"],
      registered: "Registered, URN 999001",
    },
    arrangement: "By agreement with the parents",
    reason: "Social, emotional and mental health needs",
    firstDay: "2026-11-03",
    lastDay: "2027-02-12",
    sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
    reviewBy: "2026-12-18",
    signedBy: exampleSignatory,
  },
};
