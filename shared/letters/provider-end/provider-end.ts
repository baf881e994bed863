import * as z from "zod";
import { heading, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { date, initials, saying, schoolFacts } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    lastDay: date("Enter the last day"),
  },
  saying("Enter the details of the end"),
);
export type ProviderEndFacts = z.infer<typeof facts>;

/** Tells a provider that a placement has ended; the reason stays at school. */
export const providerEnd: Notice<ProviderEndFacts> = {
  id: "provider-end",
  title: "To the provider: a placement has ended",
  audience: "provider",
  facts,
  compose: ({ school, initials: pupil, lastDay }) => ({
    subject: `A placement has ended: ${school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph("A placement with you has come to its end. Thank you for your work."),
      {
        kind: "facts",
        caption: "The placement",
        rows: [
          { label: "Pupil", value: pupil },
          { label: "Last day", value: dateInWords(lastDay) },
        ],
      },
      heading("What we ask of you"),
      list([
        "Send any report that is still due, on the page that we sent you for it.",
        "Give back what belongs to the pupil or to us.",
        "Return or delete the pupil’s records, as our agreement says.",
      ]),
      paragraph(
        `After the last day this pupil is no longer in our daily mails. Questions? ` +
          `Ring ${school.contact.name} on ${school.contact.phone}, or reply to this mail.`,
      ),
      smallPrint(`Sent by ${school.name}. Please pass it only to staff who need it.`),
    ],
  }),
  example: { school: exampleSchool, initials: "AO", lastDay: "2027-02-12" },
};
