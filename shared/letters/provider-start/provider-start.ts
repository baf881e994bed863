import * as z from "zod";
import { heading, type Notice, paragraph, smallPrint } from "../letter.ts";
import { exampleSchool } from "../parts/example-school.ts";
import { date, initials, line, saying, schoolFacts, webAddress } from "../parts/facts.ts";
import { sessionPatterns, sessionRows } from "../parts/sessions.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    firstDay: date("Enter the first day"),
    lastDay: date("Enter the last day").optional(),
    sessions: sessionPatterns,
    /** Behind a sign-in or a code: what the provider must know on day one never travels by mail (O57). */
    pack: webAddress("The link to the first-day pack is missing"),
    safeguarding: z.strictObject(
      {
        name: line("Enter the name of the safeguarding lead"),
        phone: line("Enter the phone number of the safeguarding lead"),
      },
      saying("Enter the safeguarding lead"),
    ),
  },
  saying("Enter the details of the placement"),
);
export type ProviderStartFacts = z.infer<typeof facts>;

/** Tells a provider that a placement starts (O57, O62; TMP 8, CRE 7): initials, dates and sessions, nothing more. */
export const providerStart: Notice<ProviderStartFacts> = {
  id: "provider-start",
  title: "To the provider: a placement starts",
  audience: "provider",
  facts,
  compose: (given) => ({
    subject: `A placement starts: ${given.school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph("A pupil of our school starts with you soon. The pupil’s initials are below."),
      {
        kind: "facts",
        caption: "The placement",
        rows: [
          { label: "Pupil", value: given.initials },
          { label: "First day", value: dateInWords(given.firstDay) },
          ...(given.lastDay === undefined ? [] : [{ label: "Last day", value: dateInWords(given.lastDay) }]),
          ...sessionRows(given.sessions),
        ],
      },
      heading("Before the first day"),
      paragraph(
        "Please read the first-day pack. It has health needs, emergency contacts and what helps the pupil.",
      ),
      { kind: "button-link", label: "Open the first-day pack", href: given.pack },
      heading("Each day"),
      paragraph("You will get one mail from us each day, with all our pupils who should be with you."),
      paragraph(`If a pupil has not arrived, please ring us straight away on ${given.school.contact.phone}.`),
      heading("If you are worried about a child"),
      paragraph(
        `Tell ${given.safeguarding.name}, our safeguarding lead, at once on ${given.safeguarding.phone}. ` +
          "If a child is in danger now, ring 999 first. Please do not put a concern in a mail.",
      ),
      paragraph("You can reply to this mail. A person at school reads it."),
      smallPrint(`Sent by ${given.school.name}. Please pass it only to staff who need it.`),
    ],
  }),
  example: {
    school: exampleSchool,
    initials: "AO",
    firstDay: "2026-11-03",
    lastDay: "2027-02-12",
    sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
    pack: "https://waymark.example/l/example-pack",
    safeguarding: { name: "Ms Hana Brook", phone: "01632 960 031" },
  },
};
