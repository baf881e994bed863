import * as z from "zod";
import { type Notice, paragraph, smallPrint } from "../letter.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { initials, saying, schoolFacts, webAddress } from "../parts/facts.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    pack: webAddress("The link to the first-day pack is missing"),
  },
  saying("Enter the details of the pack"),
);
export type PackUpdatedFacts = z.infer<typeof facts>;

/** Tells the provider that the pack for day one has changed (O57): open it again, destroy the old print. */
export const packUpdated: Notice<PackUpdatedFacts> = {
  id: "pack-updated",
  title: "To the provider: a day-one pack has changed",
  audience: "provider",
  facts,
  compose: ({ school, initials: pupil, pack }) => ({
    subject: `Please read a pack again: ${school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph(
        "We have changed the first-day pack of one of our pupils. It may matter for the pupil’s safety.",
      ),
      { kind: "facts", caption: "The pack", rows: [{ label: "Pupil", value: pupil }] },
      paragraph("Please open it again today. If you have a print of the old one, destroy it."),
      { kind: "button-link", label: "Open the first-day pack", href: pack },
      paragraph("The page sends you a code, as before."),
      paragraph(`Questions? Ring ${school.contact.name} on ${school.contact.phone}, or reply to this mail.`),
      smallPrint(`Sent by ${school.name}. Please pass it only to staff who need it.`),
    ],
  }),
  example: { school: exampleSchool, initials: "AO", pack: "https://waymark.example/l/example-pack" },
};
