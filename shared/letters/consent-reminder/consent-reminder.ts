import * as z from "zod";
import { fourAnswers, yourChoice } from "../consent-request/consent-request.ts";
import { type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    link: webAddress("The link to the question is missing"),
    askedOn: date("Enter the day on which the parent was asked"),
    answerBy: date("Enter the day by which the parent should answer"),
    signedBy: signatory,
  },
  saying("Enter the details of the question"),
);
export type ConsentReminderFacts = z.infer<typeof facts>;

/** Reminds a parent who has not answered (O19); stops as soon as there is an answer, and never pushes. */
export const consentReminder: Notice<ConsentReminderFacts> = {
  id: "consent-reminder",
  title: "Reminder to a parent who has not answered",
  audience: "parent",
  facts,
  compose: ({ school, link, askedOn, answerBy, signedBy }) => ({
    subject: "A reminder from school: we would like your answer",
    blocks: [
      paragraph("Dear parent or carer,"),
      paragraph(
        `On ${dateInWords(askedOn)} we asked you about a plan for your child. We do not have your answer yet. ` +
          "If you have told us by phone or on paper, thank you. Then there is nothing more to do.",
      ),
      paragraph("This button opens the page with the plan and the question. You can:"),
      fourAnswers,
      { kind: "button-link", label: "Read more and answer", href: link },
      ...yourChoice,
      paragraph(
        `Please answer by ${dateInWords(answerBy)}. If we do not hear from you, we will ring you. ` +
          "We will not take silence as a yes.",
      ),
      ...parentClosing(school, signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    link: "https://waymark.example/l/example-link",
    askedOn: "2026-10-09",
    answerBy: "2026-10-16",
    signedBy: exampleSignatory,
  },
};
