import type { Temporal } from "temporal-polyfill";
import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { RegisterEvent } from "../events.ts";
import { type OutsideRule, owedOutside } from "../outside.ts";
import { isDisputed, isVulnerable, type Standing, standingOf } from "../standing.ts";
import { isExpected, type Register, type Slot, slotOf } from "../state.ts";
import { cameAfterMidday } from "../without-break.ts";
import { staffMail } from "./staff-mail.ts";
import { foundOutside } from "./telling-outside.ts";

/** Contacts who may be written to about an absence, by pupil. */
export type Tellable = Readonly<Record<string, readonly string[]>>;

export type Told = { readonly events: readonly RegisterEvent[]; readonly owes: readonly MailOwed[] };

/** What the office hears of at once: the school must know the same day where each child is. */
const alarming: readonly Standing[] = ["absent", "left-early", "closed", "not-ours"];

/** What is needed of the rules and the moment for those outside the school. */
export type Outsiders = { readonly rule: OutsideRule; readonly now: Temporal.Instant };

const sendsItselfAt = (waits: readonly RegisterEvent[]): string => {
  const first = waits.find((e) => e.type === "outside-owed");
  return first?.type === "outside-owed" ? first.sendAt : "";
};

const toParents = (
  after: Register,
  slot: Slot,
  what: "absent" | "found" | "left-early",
  contacts: readonly string[],
): Told => ({
  events: [{ type: "parents-told", pupil: slot.pupil, session: slot.session, what, contacts }],
  owes: contacts.map((to) => ({
    key: `${after.id}-${what}-${slot.pupil}-${slot.session}-${after.version}-${to}`,
    notice: "absence-parents",
    to,
    facts: { what, pupil: slot.pupil, session: slot.session },
  })),
});

/** The provider is closed, as it was said on the day: whoever sends the child must hear of it. */
const closedToParents = (after: Register, s: Slot, contacts: readonly string[], whole: boolean): Told => ({
  events: [{ type: "parents-told", pupil: s.pupil, session: s.session, what: "closed", contacts }],
  owes: contacts.map((to) => ({
    key: `${after.id}-closed-${s.pupil}-${s.session}-${after.version}-${to}`,
    notice: "provider-closed",
    to,
    facts: {
      ...{ what: "closed", pupil: s.pupil, session: s.session, first: after.date, last: after.date },
      ...(whole ? {} : { afternoon: "yes" }),
    },
  })),
});

const lastTold = (s: Slot) => s.parentsTold.at(-1)?.what;

const toldAbsent = (s: Slot): boolean => lastTold(s) === "absent";

/** The day's other session already told the same parents, and nothing has been heard since. */
const toldElsewhere = (r: Register, s: Slot): boolean => {
  const other = slotOf(r, s.pupil, s.session === "morning" ? "afternoon" : "morning");
  return toldAbsent(other) && standingOf(other) === "absent";
};

/** Somebody says that the pupil is there or safe, and nobody says the contrary: a disputed "found" waits for staff. */
const isFound = (s: Slot): boolean =>
  ["present", "late", "elsewhere"].includes(standingOf(s)) && !isDisputed(s);

/** The sessions of a pupil in which the provider is said to be closed. */
const closedOf = (r: Register, pupil: string): readonly Session[] =>
  sessions.filter((session) => standingOf(slotOf(r, pupil, session)) === "closed");

/** The parents know of a closure of this day already. */
const toldClosed = (r: Register, pupil: string): boolean =>
  (r.closure?.what === "closed" && r.closure.pupils.includes(pupil)) ||
  sessions.some((session) => slotOf(r, pupil, session).parentsTold.some((t) => t.what === "closed"));

const parentsOf = (
  before: Register,
  after: Register,
  slots: readonly Slot[],
  tellable: Tellable,
): readonly Told[] => {
  const done = new Set<string>();
  return slots.flatMap((s): readonly Told[] => {
    const contacts = tellable[s.pupil] ?? [];
    const standing = standingOf(s);
    if (contacts.length === 0) return [];
    const isNews = !toldAbsent(s) && !toldElsewhere(before, s) && !cameAfterMidday(after, s);
    if (standing === "absent" && isNews && !done.has(s.pupil)) {
      done.add(s.pupil);
      return [toParents(after, s, "absent", contacts)];
    }
    if (standing === "closed" && !done.has(s.pupil) && !toldClosed(after, s.pupil)) {
      done.add(s.pupil);
      const closed = closedOf(after, s.pupil);
      return [closedToParents(after, s, contacts, closed.includes("morning"))];
    }
    if (standing === "left-early" && lastTold(s) !== "left-early") {
      done.add(s.pupil);
      return [toParents(after, s, "left-early", contacts)];
    }
    return isFound(s) && toldAbsent(s) ? [toParents(after, s, "found", contacts)] : [];
  });
};

const changedStanding = (before: Register, s: Slot): boolean =>
  standingOf(slotOf(before, s.pupil, s.session)) !== standingOf(s);

/** Said to be there, and by the timetables not to be there any more: somebody must look. */
const strays = (after: Register, s: Slot): boolean =>
  ["present", "late"].includes(standingOf(s)) && !isExpected(after, s);

/** Answers that differ go to the safeguarding lead as well, whoever the pupil is: one of two people is wrong about a child. */
const disputeMail = (after: Register, disputed: readonly Slot[], sendsAt: string): readonly MailOwed[] =>
  disputed.length === 0
    ? []
    : [
        {
          ...staffMail(after, "disputed", `disputed-${after.version}`, disputed, sendsAt),
          to: "role:attendance-officer+dsl",
        },
      ];

/** A day that is over raises no alarm of today: only the safeguarding lead hears of a vulnerable child's absence. */
const toldOfPast = (after: Register, worse: readonly Slot[]): Told => {
  const atRisk = worse.filter((s) => isVulnerable(after, s.pupil));
  return {
    events: [],
    owes: atRisk.length > 0 ? [staffMail(after, "past-day", `past-${after.version}`, atRisk)] : [],
  };
};

/**
 * Who is told of what an answer changed: parents of an absence that the office did not know (O76), of a pupil who left
 * early, or that their child has been found; the office at once, and for a vulnerable child the safeguarding lead (O77).
 */
export const toldOf = (
  before: Register,
  after: Register,
  changed: readonly Slot[],
  tellable: Tellable,
  outside: Outsiders,
): Told => {
  const worse = changed.filter(
    (s) => changedStanding(before, s) && (alarming.includes(standingOf(s)) || strays(after, s)),
  );
  if (londonDate(outside.now) > after.date) return toldOfPast(after, worse);
  const disputed = changed.filter((s) => isDisputed(s) && changedStanding(before, s));
  const parents = parentsOf(before, after, changed, tellable);
  const waits = worse.flatMap((s) => owedOutside(after, s, outside.rule, outside.now));
  const plain = worse.filter((s) => !disputed.includes(s));
  const staff =
    plain.length > 0
      ? [staffMail(after, "reply", `reply-${after.version}`, plain, sendsItselfAt(waits))]
      : [];
  const found = foundOutside(
    after,
    changed.filter((s) => !isDisputed(s)),
  );
  return {
    events: [...parents.flatMap((t) => t.events), ...waits, ...found.events],
    owes: [
      ...staff,
      ...disputeMail(after, disputed, sendsItselfAt(waits)),
      ...parents.flatMap((t) => t.owes),
      ...found.owes,
    ],
  };
};
