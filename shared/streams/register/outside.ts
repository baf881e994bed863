import { Temporal } from "temporal-polyfill";
import { type Session, sessions } from "#domain/week/session.ts";
import type { Outside, RegisterEvent } from "./events.ts";
import { isDisputed, standingOf } from "./standing.ts";
import { expectedOf, type OutsideNote, type Register, type Slot, slotOf } from "./state.ts";

type OutsideEvent = Extract<RegisterEvent, { readonly type: "outside-owed" | "outside-told" }>;
type Meta = { readonly at: string; readonly by: string };

/** The notes of a slot after one more event about people outside the school. */
export const evolveOutside = (
  notes: readonly OutsideNote[],
  e: OutsideEvent,
  { at, by }: Meta,
): readonly OutsideNote[] => {
  if (e.type === "outside-owed") return [...notes, { whom: e.whom, owedAt: at, sendAt: e.sendAt }];
  const last = notes.findLastIndex((n) => n.whom === e.whom);
  const told = { at, by, how: e.how, contacts: e.contacts };
  return notes.map((n, i) => {
    if (i !== last) return n;
    return e.what === "found" ? { ...n, foundAt: at } : { ...n, told };
  });
};

/** Standings in which nobody has said why the pupil is not where they should be. */
const unexplained: readonly string[] = ["absent", "not-ours"];

/** An absence that a second person denies stays unexplained until staff have settled it. */
export const isUnexplained = (s: Slot): boolean =>
  unexplained.includes(standingOf(s)) ||
  (isDisputed(s) && s.entries.some((e) => unexplained.includes(e.mark)));

/** The latest note to somebody about a session. */
export const noteTo = (s: Slot, whom: Outside): OutsideNote | undefined =>
  s.outside.findLast((n) => n.whom === whom);

/** A note that waits for a tap, or for its time: the absence still has no reason, and nobody was told. */
export const isPending = (s: Slot, n: OutsideNote): boolean => n.told === undefined && isUnexplained(s);

export type Pending = {
  readonly pupil: string;
  readonly session: Session;
  readonly whom: Outside;
  readonly sendAt: string;
};

/** Everybody outside the school who waits to be told, the earliest first. */
export const pendingOutside = (r: Register): readonly Pending[] =>
  Object.values(r.slots)
    .flatMap((s) =>
      s.outside
        .filter((n) => isPending(s, n))
        .map(({ whom, sendAt }) => ({ pupil: s.pupil, session: s.session, whom, sendAt })),
    )
    .toSorted((a, b) => (a.sendAt < b.sendAt ? -1 : 1));

export const dueOutside = (r: Register, now: Temporal.Instant): readonly Pending[] =>
  pendingOutside(r).filter((p) => Temporal.Instant.compare(Temporal.Instant.from(p.sendAt), now) <= 0);

/** Whom the school's rules tell, and how many minutes staff have before a notice sends itself. */
export type OutsideRule = { readonly whom: readonly Outside[]; readonly minutes: number };

/** The day's other session has told them, or is about to, of the same absence. */
const ofOtherSession = (r: Register, s: Slot, whom: Outside): boolean =>
  sessions.some((session) => {
    const other = slotOf(r, s.pupil, session);
    const note = session === s.session ? undefined : noteTo(other, whom);
    return note !== undefined && isUnexplained(other) && note.foundAt === undefined;
  });

/** Notices that a slot's new standing makes owed; one a day and person for an absence that lasts. */
export const owedOutside = (
  r: Register,
  s: Slot,
  rule: OutsideRule,
  now: Temporal.Instant,
): readonly RegisterEvent[] => {
  if (!isUnexplained(s)) return [];
  const sendAt = now.add({ minutes: rule.minutes }).toString({ smallestUnit: "millisecond" });
  return (expectedOf(r, s.pupil)?.outside ?? [])
    .filter((whom) => rule.whom.includes(whom))
    .filter((whom) => {
      const note = noteTo(s, whom);
      const open = note !== undefined && note.foundAt === undefined;
      return !open && !ofOtherSession(r, s, whom);
    })
    .map((whom) => ({ type: "outside-owed", pupil: s.pupil, session: s.session, whom, sendAt }));
};
