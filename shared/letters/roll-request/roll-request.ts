import * as z from "zod";
import { heading, type LetterBlock, type Notice, paragraph, smallPrint } from "../letter.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { date, saying, schoolFacts, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

/** What the request for a provider’s count needs to say, first or again. */
export const rollShape = {
  school: schoolFacts,
  answerBy: date("Enter the day by which the provider should answer"),
  link: webAddress("The link to the page is missing"),
};

const facts = z.strictObject(rollShape, saying("Enter the details of the request"));
export type RollRequestFacts = z.infer<typeof facts>;

/** Two numbers, why they are asked, the button, and whom to ring. */
export const rollBlocks = ({ school, answerBy, link }: RollRequestFacts): readonly LetterBlock[] => [
  paragraph(
    "How many pupils of school age do you teach full time? Please count all of them, whichever school or authority sends them.",
  ),
  paragraph("How many of them have a plan (EHCP) or are looked after? We need the numbers, and no names."),
  {
    kind: "facts",
    caption: "The question",
    rows: [{ label: "Please answer by", value: dateInWords(answerBy) }],
  },
  { kind: "button-link", label: "Tell us your numbers", href: link },
  paragraph("It takes a minute, on a phone too. You need no password, and you can correct it later."),
  heading("Why we ask"),
  paragraph(
    "From a certain number on, the law wants a setting to be registered. Schools have to ask each term. One answer serves all the schools of our trust.",
  ),
  heading("Who to ring"),
  paragraph(
    `If anything is not clear, please ring ${school.contact.name} on ${school.contact.phone}. ` +
      "You can tell us on the phone too. You can also reply to this mail: a person reads it.",
  ),
  smallPrint(
    `Sent by ${school.name}. The link is for you alone. Please write nothing about a child in a mail.`,
  ),
];

/** Asks a provider once a term how many full-time pupils it has in all (O35): one mail a provider, not one a pupil. */
export const rollRequest: Notice<RollRequestFacts> = {
  id: "roll-request",
  title: "To a provider: how many full-time pupils",
  audience: "provider",
  facts,
  compose: (given) => ({
    subject: `Please tell us your numbers for this term: ${given.school.name}`,
    blocks: [paragraph("Hello,"), ...rollBlocks(given)],
  }),
  example: {
    school: exampleSchool,
    answerBy: "2026-10-16",
    link: "https://waymark.example/l/example-link",
  },
};
