import * as z from "zod";
import { type Notice, paragraph, smallPrint } from "../letter.ts";
import { line, saying } from "../parts/facts.ts";

const facts = z.strictObject(
  {
    school: z.strictObject(
      { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
      saying("Enter the school"),
    ),
    code: z.string("Enter the code").regex(/^\d{6}$/, "Enter the code"),
  },
  saying("Enter the code"),
);
export type PackCodeFacts = z.infer<typeof facts>;

/** The code that opens a pack for day one, to the address on file (O57): it names nobody. */
export const packCode: Notice<PackCodeFacts> = {
  id: "pack-code",
  title: "To the provider: the code for a day-one pack",
  audience: "provider",
  facts,
  compose: ({ school, code }) => ({
    subject: `Your code: ${school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph("Somebody at your place asked for a code to open a first-day pack."),
      { kind: "facts", caption: "The code", rows: [{ label: "Code", value: code }] },
      paragraph("Type it on the page where you asked for it. It works once, for ten minutes."),
      paragraph(
        `Did nobody at your place ask for it? Then tell nobody the code, and ring us on ${school.phone}.`,
      ),
      smallPrint(`Sent by ${school.name}. We never ask for a code on the phone.`),
    ],
  }),
  example: { school: { name: "Harbour View School", phone: "01632 960 014" }, code: "204816" },
};
