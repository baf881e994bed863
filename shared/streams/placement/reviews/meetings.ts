import type { FormId } from "#ids/promise-id.ts";
import { type Choice, type Recorded, ticksIn } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

export type MeetingKind = Choice<"review-planned", "kind">;
type Plan = Recorded<"review-planned">;

/** One meeting: as it was planned first, and each time that it was moved, until it was held or called off. */
export type Meeting = {
  readonly kind: MeetingKind;
  /** The earliest first; the last one holds. */
  readonly plans: readonly Plan[];
  readonly now: Plan;
  readonly became: "planned" | "held" | "called-off";
};

/** What ends a meeting that was planned: the record that it was held. */
const heldBy: Readonly<Record<MeetingKind, FormId>> = { review: "review", formal: "formal-review" };

const meeting = (
  kind: MeetingKind,
  plans: readonly Plan[],
  became: Meeting["became"],
): readonly Meeting[] => {
  const now = plans.at(-1);
  return now ? [{ kind, plans, now, became }] : [];
};

const ofKind = (p: Placement, kind: MeetingKind): readonly Meeting[] => {
  const ends = [
    ...recordsOf(p, heldBy[kind]).map((r) => ({ version: r.version, became: "held" as const })),
    ...recordsOf(p, "review-cancelled")
      .filter((r) => r.answers.kind === kind)
      .map((r) => ({ version: r.version, became: "called-off" as const })),
  ].toSorted((a, b) => a.version - b.version);
  const plans = recordsOf(p, "review-planned").filter((r) => r.answers.kind === kind);
  let since = 0;
  const over = ends.flatMap(({ version, became }) => {
    const mine = plans.filter((r) => r.version > since && r.version < version);
    since = version;
    return meeting(kind, mine, became);
  });
  return [
    ...over,
    ...meeting(
      kind,
      plans.filter((r) => r.version > since),
      "planned",
    ),
  ];
};

/** Every meeting that was ever planned, those of one kind together, the earliest first. */
export const meetingsOf = (p: Placement): readonly Meeting[] => [
  ...ofKind(p, "review"),
  ...ofKind(p, "formal"),
];

/** The meetings that are planned, and neither held nor called off. */
export const plannedMeetings = (p: Placement): readonly Meeting[] =>
  meetingsOf(p).filter(({ became }) => became === "planned");

/** The meeting that a plan, or a move of it, belongs to; `version`: of its record. */
export const meetingWith = (p: Placement, version: number): Meeting | undefined =>
  meetingsOf(p).find(({ plans }) => plans.some((plan) => plan.version === version));

/** A reply to an invitation, and whose it is: a contact's id, or the provider. */
export type Replied = {
  readonly who: string;
  readonly record: Recorded<"review-reply">;
  /** Whether the day, time and place that they answered to still hold. */
  readonly toNow: boolean;
};

/** In the ledger a reply to a mailed link is its sender's; one that staff wrote down says whose it is. */
export const whoReplied = (r: Recorded<"review-reply">): string => String(r.answers.from ?? r.by);

/** The plan that somebody had before them: the one of their link, or the last one before staff wrote the reply down. */
const repliedTo = (p: Placement, r: Recorded<"review-reply">): number =>
  Number(
    r.answers.of ?? recordsOf(p, "review-planned").findLast((plan) => plan.version < r.version)?.version,
  );

/** All replies to the invitations of a meeting, the earliest first. */
export const repliesTo = (p: Placement, { plans, now }: Meeting): readonly Replied[] =>
  recordsOf(p, "review-reply")
    .map((record) => ({ record, of: repliedTo(p, record) }))
    .filter(({ of }) => plans.some((plan) => plan.version === of))
    .map(({ record, of }) => ({
      record,
      who: whoReplied(record),
      toNow: of === now.version,
    }));

/** What each said last, of those who answered to the meeting as it is planned now. */
export const standingReplies = (p: Placement, m: Meeting): readonly Replied[] => {
  const all = repliesTo(p, m).filter(({ toNow }) => toNow);
  return all.filter(({ who }, i) => all.findLastIndex((other) => other.who === who) === i);
};

const asksSomething = ({ words }: Recorded): boolean =>
  Object.values(words).some(({ fields }) => fields.includes("question"));

/**
 * Replies that somebody has to act on and nobody has: a question, whatever has become of the meeting, and that somebody cannot
 * come, while it is still to be held (catalogue O83).
 */
export const repliesToSettle = (p: Placement): readonly Replied[] => {
  const settled = recordsOf(p, "review-reply-settled").flatMap((r) => ticksIn(r, "replies"));
  return meetingsOf(p).flatMap((m) => {
    const stands = m.became === "planned" ? standingReplies(p, m).map(({ record }) => record) : [];
    return repliesTo(p, m).filter(
      ({ record }) =>
        !settled.includes(String(record.version)) &&
        (asksSomething(record) || (stands.includes(record) && record.answers.coming === "no")),
    );
  });
};
