import * as z from "zod";
import { date, initials, line, saying, time, webAddress } from "../facts.ts";
import { type LetterBlock, type Notice, paragraph, smallPrint } from "../letter.ts";
import { dateInWords, timeInWords } from "../wording.ts";

const standings = {
  unconfirmed: "Nobody has told us yet",
  absent: "Absent",
  "left-early": "Left early",
  closed: "The provider is closed today",
  "not-ours": "The provider does not know this pupil",
  present: "Said to be there",
  late: "Said to be there, and late",
  elsewhere: "Said to be safe in another place",
  known: "Away, with a reason",
} as const;
type Told = keyof typeof standings;

const whys = {
  reply: "The provider has told us something that you should know at once.",
  disputed:
    "Two people have told us different things of where these children are. Ring now, find out what is true, and record it. Nobody outside is told until then.",
  "past-day":
    "The record of a past day was corrected: these children were not there. Find out why, and record it.",
  "ring-first": "Nobody has confirmed these children yet. Please ring about them first, now.",
  "call-list": "The provider has not answered. Please ring, and find out where each child is.",
  "ring-outside":
    "A social worker or welfare officer must hear of this absence, and we have no e-mail address for them. Please ring them now.",
  "outside-bounced":
    "Our mail about an absence did not reach a social worker or welfare officer. Please ring them now.",
  "provider-bounced": "Our mail did not reach the provider. Please ring them.",
  "parents-bounced": "Our mail about an absence did not reach a parent. Please ring them.",
} as const;

const facts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    what: z.enum(Object.keys(whys) as [keyof typeof whys], "Say what has happened"),
    provider: line("Enter the name of the provider"),
    phone: line("Enter the phone number of the provider"),
    date: date("Enter the day"),
    pupils: z
      .array(
        z.strictObject(
          {
            initials: initials("Enter the initials of the pupil"),
            session: z.enum(["morning", "afternoon"], "Enter the session"),
            standing: z.enum(Object.keys(standings) as [Told], "Say how it stands"),
            /** Has a social worker or is looked after. */
            first: z.enum(["yes", "no"], "Say whether this child comes first"),
          },
          saying("Enter the pupil"),
        ),
        "Enter the pupils",
      )
      .max(400, "Enter at most 400 pupils"),
    /** London time at which a notice to a social worker or welfare officer sends itself. */
    outsideAt: time("Enter the time at which the notice sends itself").optional(),
    link: webAddress("The link to the page is missing"),
  },
  saying("Enter the details of the register"),
);
export type AttendanceEscalationFacts = z.infer<typeof facts>;

const rows = (pupils: AttendanceEscalationFacts["pupils"]): readonly LetterBlock[] =>
  pupils.length === 0
    ? []
    : [
        {
          kind: "facts",
          caption: "Who it is about",
          rows: pupils
            .toSorted((a, b) => Number(b.first === "yes") - Number(a.first === "yes"))
            .map((p) => ({
              label: p.first === "yes" ? `${p.initials}: ring first` : p.initials,
              value: `${standings[p.standing]} (${p.session})`,
            })),
        },
      ];

/**
 * Tells the office, and for a child with a social worker or in care the safeguarding lead, what must be looked into
 * now (O76, O77; TMP 8): initials only, the names are behind the sign-in.
 */
export const attendanceEscalation: Notice<AttendanceEscalationFacts> = {
  id: "attendance-escalation",
  title: "To staff: find out where a child is",
  audience: "staff",
  facts,
  compose: (given) => ({
    subject:
      given.what === "past-day" ? "Attendance: a past day was corrected" : "Attendance: please look now",
    blocks: [
      paragraph(whys[given.what]),
      ...rows(given.pupils),
      {
        kind: "facts",
        caption: "The provider",
        rows: [
          { label: "Provider", value: given.provider },
          { label: "Phone", value: given.phone },
          { label: "Day", value: dateInWords(given.date) },
        ],
      },
      ...(given.outsideAt
        ? [
            paragraph(
              `A notice to the social worker or welfare officer waits for you. Send it with one press on the page. It sends itself at ${timeInWords(given.outsideAt)}, unless the absence is explained before.`,
            ),
          ]
        : []),
      paragraph("Record on the page what you hear: who said it, and when."),
      { kind: "button-link", label: "Open the page", href: given.link },
      smallPrint(`Sent by ${given.schoolName}. No answer never means that a child is there.`),
    ],
  }),
  example: {
    schoolName: "Harbour View School",
    what: "call-list",
    provider: "Tideway Nurture Centre",
    phone: "01632 960 231",
    date: "2026-11-03",
    pupils: [
      { initials: "AO", session: "morning", standing: "unconfirmed", first: "yes" },
      { initials: "TW", session: "morning", standing: "unconfirmed", first: "no" },
    ],
    link: "https://waymark.example/attendance?date=2026-11-03",
  },
};
