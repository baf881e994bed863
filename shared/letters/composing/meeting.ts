import { reviewParties } from "#contracts/forms/review.ts";
import { initialsOf } from "#contracts/people.ts";
import { isProfessional } from "#domain/contact.ts";
import { roles } from "#ids/role.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { meetingWith } from "#streams/placement/reviews/meetings.ts";
import type { InvitedKind, MeetingFacts } from "../parts/meeting.ts";
import type { PlacementCase, PlacementComposer } from "./placement-case.ts";
import { askedPersonOf, childFor } from "./reader.ts";
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
const toPupil = { parents: "Your parents or carers", pupil: "You" };

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

/** As who somebody is asked to a meeting, and how they hear of the child. */
export const invitedAs = (c: Pick<PlacementCase, "placement" | "pupil">, to: string) => {
  const contact = contactOf(c.placement, to);
  if (to === toProvider) return { kind: "provider" as const, initials: initialsOf(c.pupil) };
  if (contact?.relationship === "pupil") return { kind: "pupil" as const };
  return contact && isProfessional(contact)
    ? { kind: "professional" as const, initials: initialsOf(c.pupil) }
    : { kind: "parent" as const, child: childFor(c, to) };
};

const calledBy = (c: PlacementCase, to: string, kind: InvitedKind["kind"]) => {
  if (kind === "parent") return toParent;
  if (kind === "pupil") return toPupil;
  return own[kind === "provider" ? kind : (contactOf(c.placement, to)?.relationship ?? "")] ?? {};
};

/** The day for which the meeting was planned before this plan; undefined where it is the first. */
const movedFrom = ({ placement }: PlacementCase, record: Recorded<"review-planned">): string | undefined => {
  const plans = meetingWith(placement, record.version)?.plans ?? [];
  return plans[plans.indexOf(record) - 1]?.answers["held-on"];
};

/** The link to the reply, and whom it is for; a letter on paper has none. */
const linkFor = async (c: PlacementCase, to: string) => {
  if (!c.mailed) return {};
  return {
    link: await c.link(),
    ...(contactOf(c.placement, to) ? { asked: await askedPersonOf(c, to) } : {}),
  };
};

/** Facts of an invitation to a review or a formal review (catalogue O83, O86). */
export const composeMeeting: PlacementComposer<MeetingFacts> = async (c, mail) => {
  const record = toldOf(c, mail, "review-planned");
  const words = await wordsIn(c, record);
  const to = invitedAs(c, mail.to);
  const before = movedFrom(c, record);
  return {
    school: await schoolFactsOf(c),
    to,
    ...(await linkFor(c, mail.to)),
    ...(before && before !== record.answers["held-on"] ? { insteadOf: before } : {}),
    on: record.answers["held-on"],
    at: record.answers.time,
    ...(record.answers.until ? { until: record.answers.until } : {}),
    place: words.place,
    invited: await invitedIn(c, record, calledBy(c, mail.to, to.kind)),
    signedBy: await signatoryOf(c),
  };
};
