import { endOfDay, londonInstant } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { placementStream } from "#domain/streams.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { type CalendarFile, calendarFile } from "#letters/rendering/calendar-file.ts";
import type { Deps } from "#ports/host.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { type Meeting, meetingsOf, meetingWith } from "#streams/placement/reviews/meetings.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Context, Incomplete } from "../compose/context.ts";
import { mintLink } from "../links/mailed-links.ts";

const invitations: readonly LetterId[] = ["review-invitation", "formal-review"];

export const isInvitation = (mail: MailOwed): boolean => invitations.includes(mail.notice);

const planOf = (p: Placement, { facts }: MailOwed): Recorded<"review-planned"> => {
  const plan = recordsOf(p, "review-planned")[Number(facts.nth) - 1];
  if (!plan) throw new Incomplete("There is no such invitation");
  return plan;
};

/** The link to the reply: one person's, to one plan of the meeting, until the end of its day. */
export const replyLink = (deps: Deps, c: Context, mail: MailOwed): Promise<string> => {
  const plan = planOf(c.placement, mail);
  return mintLink(deps, {
    purpose: "review",
    stream: placementStream(c.at, c.placement.id),
    ask: String(plan.version),
    to: mail.to,
    expires: endOfDay(plan.answers["held-on"] ?? c.today).toString(),
    of: c.placement.version,
  });
};

/** Calendars are shared at home: where anybody is kept from the child, or from the place, no family gets a file. */
const isKeptFromCalendars = ({ contacts }: Placement): boolean =>
  contacts.some((c) => c.restricted === "yes" || c.getsAddress === "no");

type Entry = { readonly meeting: Meeting; readonly plan: Recorded<"review-planned">; readonly off: boolean };

/** Which meeting a mail puts into a calendar, or takes out of it; undefined for every other mail. */
const entryOf = (p: Placement, mail: MailOwed): Entry | undefined => {
  if (mail.notice !== "review-cancelled" && !isInvitation(mail)) return undefined;
  if (mail.facts.form === "review-cancelled") {
    const record = recordsOf(p, "review-cancelled")[Number(mail.facts.nth) - 1];
    const meeting = meetingsOf(p).findLast(
      (m) =>
        m.kind === record?.answers.kind &&
        m.became === "called-off" &&
        m.now.version < (record?.version ?? 0),
    );
    return meeting && { meeting, plan: meeting.now, off: true };
  }
  const plan = planOf(p, mail);
  const meeting = meetingWith(p, plan.version);
  return meeting && { meeting, plan, off: mail.notice === "review-cancelled" };
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** The file for the reader's calendar that goes with a mail about a meeting; none where a family is kept from it. */
export const calendarOf = (deps: Deps, c: Context, mail: MailOwed): CalendarFile | undefined => {
  const entry = entryOf(c.placement, mail);
  const { "held-on": on, time, until } = entry?.plan.answers ?? {};
  const first = entry?.meeting.plans[0];
  if (!entry || !first || !on || !time || isKeptFromCalendars(c.placement)) return undefined;
  const moved = entry.meeting.plans.indexOf(entry.plan);
  return calendarFile({
    uid: `meeting-${c.placement.id}-${first.version}@${domainOf(deps.settings.mailFrom)}`,
    // Whatever takes it out counts as one change more than the plan that it ends.
    sequence: entry.off ? moved + 1 : moved,
    summary: `Meeting with ${c.schoolRecord.name}`,
    description: entry.off
      ? "You do not need to come. Our mail says more."
      : "Our mail says more, and has a link with which you can answer.",
    organizer: { name: c.schoolRecord.name, address: c.schoolRecord.replyTo },
    start: londonInstant(on, time),
    ...(until ? { end: londonInstant(on, until) } : {}),
    stamp: deps.clock.now().round({ smallestUnit: "second", roundingMode: "floor" }),
    ...(entry.off ? { cancelled: true as const } : {}),
  });
};
