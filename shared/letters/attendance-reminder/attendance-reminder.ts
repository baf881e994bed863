import * as z from "zod";
import { askedClosing, askedFacts, exampleAsked, pupilRows } from "../attendance-request/attendance-facts.ts";
import { type Notice, paragraph } from "../letter.ts";
import { saying } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    ...askedFacts,
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    /** 1 for the first reminder of the session. */
    count: z.number("Enter which reminder it is").int().min(1),
  },
  saying("Enter the details of the register"),
);
export type AttendanceReminderFacts = z.infer<typeof facts>;

/** Asks a provider again for a session that it has not answered in time (O71, O73). */
export const attendanceReminder: Notice<AttendanceReminderFacts> = {
  id: "attendance-reminder",
  title: "To the provider: we have not heard from you today",
  audience: "provider",
  facts,
  compose: (given) => ({
    subject: `We have not heard from you yet: ${given.school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph(
        `We do not know yet whether these pupils are with you this ${given.session}, ${dateInWords(given.date)}.`,
      ),
      pupilRows(given.pupils),
      { kind: "button-link", label: "Open today’s register", href: given.link },
      paragraph(
        given.count > 1
          ? "This is the second time that we ask. If we do not hear from you soon, we will ring you."
          : "It takes a minute. We need to know that each child is safe.",
      ),
      ...askedClosing(given),
    ],
  }),
  example: { ...exampleAsked, session: "morning", count: 1 },
};
