import { reviewParties } from "#contracts/forms/review.ts";
import { initialsOf } from "#contracts/people.ts";
import { isProfessional } from "#domain/contact.ts";
import { toProvider } from "#domain/placement/events.ts";
import { contactOf } from "#domain/placement/facts.ts";
import type { Recorded } from "#domain/placement/state.ts";
import type { MeetingFacts } from "../parts/meeting.ts";
import type { PlacementComposer } from "./placement-case.ts";
import { schoolFactsOf, signatoryOf } from "./school.ts";
import { toldOf, wordsIn } from "./told.ts";

/** What a party to the meeting is called to whom: "You" for oneself, "Your child" to a parent. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  provider: { provider: "You" },
  "social-worker": { "social-worker": "You" },
  "virtual-school": { "virtual-school-head": "You" },
  "local-authority": { "local-authority": "You" },
};

const toParent = { parents: "You", pupil: "Your child" };

const invitedIn = (record: Recorded, called: Readonly<Record<string, string>>): readonly string[] => {
  const values = Array.isArray(record.answers.invited) ? record.answers.invited : [];
  return values.map((v: string) => called[v] ?? reviewParties.find((o) => o.value === v)?.label ?? v);
};

/** Facts of an invitation to a review or a formal review (catalogue O83, O86). */
export const composeMeeting: PlacementComposer<MeetingFacts> = async (c, mail) => {
  const record = toldOf(c, mail);
  const words = await wordsIn(c, record);
  const contact = contactOf(c.placement, mail.to);
  const kind =
    mail.to === toProvider ? "provider" : contact && isProfessional(contact) ? "professional" : "parent";
  const called = own[kind === "provider" ? kind : (contact?.relationship ?? "")] ?? {};
  return {
    school: await schoolFactsOf(c),
    to: kind === "parent" ? { kind } : { kind, initials: initialsOf(c.pupil) },
    on: record.answers["held-on"],
    at: record.answers.time,
    place: words.place,
    invited: invitedIn(record, kind === "parent" ? toParent : called),
    signedBy: await signatoryOf(c),
  };
};
