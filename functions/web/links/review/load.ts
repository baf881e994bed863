import { wordsOf } from "#casework/commit/kept-words.ts";
import { type Context, contextOf, schoolFactsOf } from "#casework/compose/context.ts";
import { contactRecordOf, providerOf } from "#casework/people/people.ts";
import { type BeforeMeeting, beforeMeeting } from "#casework/placement/before-the-meeting.ts";
import type { Form } from "#contracts/form.ts";
import { withSafety } from "#contracts/forms/safety/tick.ts";
import type { Contact } from "#domain/contact.ts";
import type { Request } from "#door/request.ts";
import { invitedAs } from "#letters/composing/meeting.ts";
import { firstNameOf } from "#letters/composing/reader.ts";
import { isWithheld, withoutPlace } from "#letters/composing/withheld.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { InvitedKind } from "#letters/parts/meeting.ts";
import type { Deps } from "#ports/host.ts";
import { readersOf, toThoseInvited } from "#promises/deciding/telling/meetings.ts";
import { reviewReplyByLink } from "#promises/reviews/review-reply/form.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { chosenIn } from "#streams/placement/provider/checks.ts";
import { type Recorded, ticksIn } from "#streams/placement/recorded.ts";
import { type Meeting, meetingWith, repliesTo } from "#streams/placement/reviews/meetings.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { whileKept } from "../while-kept.ts";
import { reviewWords } from "./words.ts";

/** Everything that the page behind an invitation is made of; what this reader may not know is not in it. */
export type Invitation = Good & {
  readonly c: Context;
  readonly meeting: Meeting;
  readonly form: Form;
  readonly school: SchoolFacts;
  readonly to: InvitedKind;
  /** Of a contact: several may read one mailbox. */
  readonly firstName: string;
  /** Why it takes no answer any more; undefined while it does. */
  readonly closed: "held" | "called-off" | "not-asked" | undefined;
  /** Whether the meeting was moved after this link was mailed. */
  readonly moved: boolean;
  /** "" to a reader who may not know where the child is. */
  readonly place: string;
  readonly before: BeforeMeeting;
  /** What this person answered, the latest last. */
  readonly replies: readonly Recorded<"review-reply">[];
};

/** A link to the provider ends with its place in the placement; a contact’s with their being allowed to be written to. */
const mayRead = ({ placement: p }: Context, { link }: Good, contact: Contact | undefined): boolean =>
  link.to === toProvider ? chosenIn(p) <= (link.of ?? 0) : contact?.restricted === "no";

const closedFor = (c: Context, { link }: Good, meeting: Meeting): Invitation["closed"] => {
  if (meeting.became !== "planned") return meeting.became;
  const asked = toThoseInvited(c.placement, {
    notice: "review-invitation",
    key: "",
    facts: {},
    invited: ticksIn(meeting.now, "invited"),
  });
  return readersOf(asked).includes(link.to) ? undefined : "not-asked";
};

/** Times and numbers of sessions show a routine: not to whoever may not know where the child is (obligations 6). */
const beforeFor = async (deps: Deps, c: Context, to: string): Promise<BeforeMeeting> => {
  const { attendance, ...rest } = await beforeMeeting(deps, c);
  if (!isWithheld(c, to)) return attendance ? { ...rest, attendance } : rest;
  const provider = await providerOf(deps, c.at.tenant, c.placement.provider?.id ?? "");
  const names = [provider?.name, ...(provider?.address ?? [])];
  return { ...rest, objectives: rest.objectives.map((line) => withoutPlace(line, names)) };
};

const invitationOf = async (deps: Deps, good: Good): Promise<Invitation | undefined> => {
  const { link } = good;
  const c = await contextOf(deps, link.stream);
  const meeting = meetingWith(c.placement, Number(link.ask));
  const contact = contactOf(c.placement, link.to);
  if (!meeting || !mayRead(c, good, contact)) return undefined;
  const record = contact && (await contactRecordOf(deps, c.scope, contact.id));
  const closed = closedFor(c, good, meeting);
  const words = await wordsOf(deps, c.scope, Object.values(meeting.now.words));
  return {
    ...good,
    c,
    meeting,
    form: withSafety(reviewReplyByLink(reviewWords.title)),
    school: await schoolFactsOf(deps, c),
    to: invitedAs(c, link.to),
    firstName: record ? firstNameOf(record.name) : "",
    closed,
    moved: meeting.now.version !== Number(link.ask),
    place: closed || isWithheld(c, link.to) ? "" : String(words.place ?? ""),
    before: closed ? { objectives: [] } : await beforeFor(deps, c, link.to),
    replies: repliesTo(c.placement, meeting)
      .filter(({ who, toNow }) => who === link.to && toNow)
      .map(({ record: reply }) => reply),
  };
};

/** The invitation that a link leads to; undefined for every other link, and for whoever may not read it any more. */
export const invitationBehind = async (deps: Deps, good: Good): Promise<Invitation | undefined> => {
  if (good.link.purpose !== "review") return undefined;
  return whileKept(() => invitationOf(deps, good));
};

/** The invitation that this browser may see at this address; undefined for every reason alike. */
export const loadInvitation = async (deps: Deps, request: Request): Promise<Invitation | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && invitationBehind(deps, good);
};
