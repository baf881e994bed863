import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { aboutChild, byPhone, signature } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, initials, line, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { sessionPatterns, sessionRows } from "../parts/sessions.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["told", "changed", "ended"], "Say what it tells of the placement"),
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

const opening: Readonly<Record<PlacementToldFacts["what"], string>> = {
  told: "We have spoken with you or your team about alternative provision for a child whom you work with. Here it is in writing.",
  changed:
    "The days, the times or the last day of a placement have changed, for a child whom you work with. This is how it will be.",
  ended: "A placement comes to an end, for a child whom you work with.",
};

const subjects: Readonly<Record<PlacementToldFacts["what"], string>> = {
  told: "A placement: what we told you",
  changed: "A placement has changed",
  ended: "A placement comes to an end",
};

const promises: readonly LetterBlock[] = [
  heading("What you can expect of us"),
  list([
    "We tell you at once when the child is absent and we do not know why",
    "We invite you to reviews",
    "We tell you when the placement changes or ends",
  ]),
];

/** Confirms to a social worker or the virtual school what they were told of a placement, and tells of its changes and end (O12, O13; WBS 7.6, 8.8, TMP 8). */
export const placementTold: Notice<PlacementToldFacts> = {
  id: "placement-told",
  title: "To social worker or virtual school: a placement",
  audience: "authority",
  facts,
  compose: (given) => ({
    subject: `${subjects[given.what]}, ${given.school.name}`,
    blocks: [
      paragraph("Dear colleague,"),
      paragraph(opening[given.what]),
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
      ...(given.what === "told" ? promises : []),
      paragraph(`If something is wrong here, or you are worried, please ring ${byPhone(given.school)}.`),
      signature(given.signedBy, given.school),
      smallPrint(aboutChild("mail")),
    ],
  }),
  example: {
    school: exampleSchool,
    what: "told",
    initials: "AO",
    arrangement: "By agreement with the parents",
    provision: "Tideway Nurture Centre",
    firstDay: "2026-11-03",
    lastDay: "2027-02-12",
    sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
    signedBy: exampleSignatory,
  },
};
