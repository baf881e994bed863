import * as z from "zod";
import { exampleSchool, exampleSignatory } from "../example-school.ts";
import { date, initials, line, saying, schoolFacts, signatory } from "../facts.ts";
import { heading, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { sessionPatterns, sessionRows } from "../sessions.ts";
import { dateInWords } from "../wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    arrangement: line("Enter how the placement was arranged"),
    /** Only for those who may know where the pupil is. */
    provision: line("Enter the name of the provider").optional(),
    firstDay: date("Enter the first day").optional(),
    lastDay: date("Enter the last day").optional(),
    sessions: sessionPatterns.optional(),
    signedBy: signatory,
  },
  saying("Enter the details of the placement"),
);
export type PlacementToldFacts = z.infer<typeof facts>;

/** Confirms to a social worker or the virtual school what they were told of a placement (O12, O13; WBS 7.6, 8.8, TMP 8). */
export const placementTold: Notice<PlacementToldFacts> = {
  id: "placement-told",
  title: "To social worker or virtual school: a placement",
  audience: "authority",
  facts,
  compose: (given) => ({
    subject: `A placement: what we told you, ${given.school.name}`,
    blocks: [
      paragraph("Dear colleague,"),
      paragraph(
        "We have spoken with you or your team about alternative provision for a child whom you work with. Here it is in writing.",
      ),
      {
        kind: "facts",
        caption: "The placement",
        rows: [
          { label: "Child", value: given.initials },
          { label: "Arranged", value: given.arrangement },
          ...(given.provision ? [{ label: "Provider", value: given.provision }] : []),
          ...(given.firstDay ? [{ label: "First day", value: dateInWords(given.firstDay) }] : []),
          ...(given.lastDay ? [{ label: "Last day", value: dateInWords(given.lastDay) }] : []),
          ...(given.sessions ? sessionRows(given.sessions) : []),
        ],
      },
      heading("What you can expect of us"),
      list([
        "We tell you at once when the child is absent and we do not know why",
        "We invite you to each review",
        "We tell you when the placement changes or ends",
      ]),
      paragraph(
        `If something is wrong here, or you are worried, please ring ${given.school.contact.name} (${given.school.contact.role}) on ${given.school.contact.phone}.`,
      ),
      {
        kind: "signature",
        closing: "Yours sincerely",
        name: given.signedBy.name,
        role: given.signedBy.role,
        organisation: given.school.name,
      },
      smallPrint("This mail is about a child. Please keep it safe, and share it only where you must."),
    ],
  }),
  example: {
    school: exampleSchool,
    initials: "AO",
    arrangement: "By agreement with the parents",
    provision: "Tideway Nurture Centre",
    firstDay: "2026-11-03",
    lastDay: "2027-02-12",
    sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
    signedBy: exampleSignatory,
  },
};
