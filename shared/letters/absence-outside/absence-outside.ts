import * as z from "zod";
import { heading, type LetterBlock, type Notice, paragraph, smallPrint } from "../letter.ts";
import { aboutChild } from "../parts/closing.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { date, initials, line, saying, schoolFacts } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const number = (who: string) =>
  z.strictObject(
    { name: line(`Enter the name of ${who}`), phone: line(`Enter the phone number of ${who}`) },
    saying(`Enter ${who}`),
  );

const facts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["absent", "found"], "Say whether the child is absent or has been found"),
    whom: z.enum(["social-worker", "welfare-officer"], "Say who is told"),
    initials: initials("Enter the initials of the pupil"),
    date: date("Enter the day"),
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    ring: number("the person to ring at school"),
    /** Of the local authority: for when the social worker cannot be reached. */
    duty: number("the duty desk").optional(),
  },
  saying("Enter the details of the absence"),
);
export type AbsenceOutsideFacts = z.infer<typeof facts>;

const absent = ({
  initials: who,
  date: on,
  session,
  duty,
  whom,
}: AbsenceOutsideFacts): readonly LetterBlock[] => [
  paragraph(
    `${who}, a child whom you work with, was due to learn this ${session}, ${dateInWords(on)}. ` +
      "We have heard that they are not there, and we do not know why.",
  ),
  paragraph("We are trying to find out where the child is. Please tell us if you know."),
  ...(duty
    ? [
        paragraph(
          `If you cannot look into this now, please pass it to the duty desk: ${duty.name}, on ${duty.phone}.`,
        ),
      ]
    : []),
  ...(whom === "welfare-officer"
    ? [paragraph("You get this mail because the child is open to your service.")]
    : []),
];

const found = ({ initials: who, date: on, session }: AbsenceOutsideFacts): readonly LetterBlock[] => [
  paragraph(
    `We wrote to you today, ${dateInWords(on)}, that ${who} had not come this ${session}. ` +
      "We now know where the child is, or why they are away.",
  ),
];

/** Tells a social worker, or a pupil welfare officer, of an absence that nobody has explained (O77, O78; TMP 8): the least that helps. */
export const absenceOutside: Notice<AbsenceOutsideFacts> = {
  id: "absence-outside",
  title: "To social worker or welfare officer: an absence",
  audience: "authority",
  facts,
  compose: (given) => ({
    subject:
      given.what === "absent"
        ? "A child is absent today: please read now"
        : "Our mail of today: we know more now",
    blocks: [
      paragraph("Dear colleague,"),
      ...(given.what === "absent" ? absent(given) : found(given)),
      heading("Who to ring at school"),
      paragraph(`Please ring ${given.ring.name} on ${given.ring.phone}. A child in danger now: 999 first.`),
      smallPrint(`Sent by ${given.school.name}. ${aboutChild("mail")}`),
    ],
  }),
  example: {
    school: exampleSchool,
    what: "absent",
    whom: "social-worker",
    initials: "AO",
    date: "2026-11-03",
    session: "morning",
    ring: { name: "Ms P. Lund", phone: "01632 960 031" },
    duty: { name: "Sandleigh children’s social care", phone: "01632 960 901" },
  },
};
