import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { date, initials, line, lines, saying, schoolFacts, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

/** What every question to a provider needs to say, whatever it is about. */
export const providerQuestionShape = {
  school: schoolFacts,
  initials: initials("Enter the initials of the pupil"),
  /** Goes on after "Please": "tell us how you keep pupils safe". */
  what: line("Say what the provider is asked for"),
  /** What is good to have at hand. */
  about: lines("Enter what the page asks about"),
  answerBy: date("Enter the day by which the provider should answer"),
  link: webAddress("The link to the question is missing"),
};

const facts = z.strictObject(providerQuestionShape, saying("Enter the details of the question"));
export type ProviderRequestFacts = z.infer<typeof facts>;

/** Whom it is about, by when, the button, and whom to ring. */
export const questionBlocks = (given: ProviderRequestFacts): readonly LetterBlock[] => [
  {
    kind: "facts",
    caption: "The question",
    rows: [
      { label: "Pupil", value: given.initials },
      { label: "Please answer by", value: dateInWords(given.answerBy) },
    ],
  },
  { kind: "button-link", label: "Open the page and answer", href: given.link },
  heading("What the page asks about"),
  list(given.about),
  paragraph("You can open the page on a phone. You need no password, and you can correct your answer later."),
  heading("Who to ring"),
  paragraph(
    `If anything is not clear, please ring ${given.school.contact.name} on ${given.school.contact.phone}. ` +
      "You can answer on the phone too. You can also reply to this mail: a person reads it.",
  ),
  smallPrint(
    `Sent by ${given.school.name}. The link is for you alone. Please write nothing about a child in a mail.`,
  ),
];

/** Asks a provider for what only it can say: its checks, its agreement, its reports (O36 to O46, O55, O93, O105). */
export const providerRequest: Notice<ProviderRequestFacts> = {
  id: "provider-request",
  title: "Question to a provider",
  audience: "provider",
  facts,
  compose: (given) => ({
    subject: `Please answer our questions: ${given.school.name}`,
    blocks: [paragraph("Hello,"), paragraph(`Please ${given.what}.`), ...questionBlocks(given)],
  }),
  example: {
    school: exampleSchool,
    initials: "AO",
    what: "tell us how you keep pupils safe, before a pupil starts with you",
    about: [
      "How many pupils you teach full time",
      "The checks of your staff",
      "How you tell us who is there",
    ],
    answerBy: "2026-10-16",
    link: "https://waymark.example/l/example-link",
  },
};
