import { reviewParties } from "#contracts/forms/review.ts";
import { initialsOf } from "#contracts/people.ts";
import { isProfessional } from "#domain/contact.ts";
import { roles } from "#ids/role.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { MeetingFacts } from "../parts/meeting.ts";
import type { PlacementCase, PlacementComposer } from "./placement-case.ts";
import { childFor } from "./reader.ts";
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

const partyOf = async (
  c: PlacementCase,
  party: string,
  called: Readonly<Record<string, string>>,
): Promise<string> => {
  // Staff of the school are named, so that a reader knows whom to expect.
  const role = roles.find((r) => r === party);
  const staff = role && (await c.staff(role));
  if (staff) return `${staff.name} (${staff.job})`;
  return called[party] ?? reviewParties.find((o) => o.value === party)?.label ?? party;
};

/** Who is asked to come; somebody with two of the roles is named once. */
const invitedIn = async (
  c: PlacementCase,
  { answers }: Recorded<"review-planned">,
  called: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  return [...new Set(await Promise.all((answers.invited ?? []).map((party) => partyOf(c, party, called))))];
};

/** Facts of an invitation to a review or a formal review (catalogue O83, O86). */
export const composeMeeting: PlacementComposer<MeetingFacts> = async (c, mail) => {
  const record = toldOf(c, mail, "review-planned");
  const words = await wordsIn(c, record);
  const contact = contactOf(c.placement, mail.to);
  const kind =
    mail.to === toProvider ? "provider" : contact && isProfessional(contact) ? "professional" : "parent";
  const called = own[kind === "provider" ? kind : (contact?.relationship ?? "")] ?? {};
  return {
    school: await schoolFactsOf(c),
    to: kind === "parent" ? { kind, child: childFor(c, mail.to) } : { kind, initials: initialsOf(c.pupil) },
    on: record.answers["held-on"],
    at: record.answers.time,
    place: words.place,
    invited: await invitedIn(c, record, kind === "parent" ? toParent : called),
    signedBy: await signatoryOf(c),
  };
};
