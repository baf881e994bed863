import type { Standing } from "#streams/register/standing.ts";
import { timeInWords } from "../parts/wording.ts";

export const attendanceEscalationWords = {
  title: "To staff: find out where a child is",
  subject: "Attendance: please look now",
  /** Of what is no alarm of today. */
  subjects: {
    "past-day": "Attendance: a past day was corrected",
    "provider-closed": "Attendance: a provider will be closed",
    "provider-open": "Attendance: a provider is open after all",
  } as Readonly<Partial<Record<string, string>>>,
  why: {
    reply: "The provider has told us something that you should know at once.",
    disputed:
      "Two people have told us different things of where these children are. Ring now, find out what is true, and record it. Nobody outside is told until then.",
    "past-day":
      "The record of a past day was corrected: these children were not there. Find out why, and record it.",
    "provider-closed":
      "By its own dates a provider is closed, and these children are due there then. Nobody asks it about them. Find a place for each child on those days, and tell the parents where.",
    "provider-open":
      "A provider that was to be closed is open after all. These children are expected there, and it is asked about them as on any other day.",
    "closed-today":
      "The provider is closed today by its own dates, and is not asked. Find out where each of these children is, and record it.",
    "ring-first": "Nobody has confirmed these children yet. Please ring about them first, now.",
    "call-list": "The provider has not answered. Please ring, and find out where each child is.",
    "nobody-on-it":
      "Nobody has found these children yet, and nobody has said that they are on it. Please ring now, or see that somebody does. Press “I am on it” on the page, so that nobody else is called.",
    "ring-outside":
      "A social worker or welfare officer must hear of this absence, and we have no e-mail address for them. Please ring them now.",
    "outside-bounced":
      "Our mail about an absence did not reach a social worker or welfare officer. Please ring them now.",
    "provider-bounced": "Our mail did not reach the provider. Please ring them.",
    "parents-bounced": "Our mail about a child’s attendance did not reach a parent. Please ring them.",
  },
  pupils: "Who it is about",
  ringFirst: (initials: string) => `${initials}: ring first`,
  standing: {
    unconfirmed: "Nobody has told us yet",
    absent: "Absent",
    "left-early": "Left early",
    closed: "The provider is closed today",
    "not-ours": "The provider does not know this pupil, or does not expect them today",
    present: "Said to be there",
    late: "Said to be there, and late",
    elsewhere: "Said to be safe in another place",
    known: "Away, with a reason",
  } satisfies Record<Standing, string>,
  /** Of a day to come: nothing can be said of how it stands. */
  due: (session: "morning" | "afternoon") => `Due there in the ${session}`,
  inSession: (standing: string, session: "morning" | "afternoon") => `${standing} (${session})`,
  provider: "The provider",
  rows: { provider: "Provider", phone: "Phone", day: "Day", until: "Until" },
  outsideAt: (time: string) =>
    `A notice to the social worker or welfare officer waits for you. Send it with one press on the page. It sends itself at ${timeInWords(time)}, unless the absence is explained before.`,
  record: "Record on the page what you hear: who said it, and when.",
  open: "Open the page",
  from: (school: string) => `Sent by ${school}. No answer never means that a child is there.`,
};
