import type { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import type { RegisterEvent } from "../events.ts";
import { type OutsideRule, owedOutside } from "../outside.ts";
import { type Standing, standingOf } from "../standing.ts";
import { type Register, type Slot, slotOf } from "../state.ts";
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
  what: "absent" | "found",
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

const toldAbsent = (s: Slot): boolean => s.parentsTold.at(-1)?.what === "absent";

/** The day's other session already told the same parents, and nothing has been heard since. */
const toldElsewhere = (r: Register, s: Slot): boolean => {
  const other = slotOf(r, s.pupil, s.session === "morning" ? "afternoon" : "morning");
  return toldAbsent(other) && standingOf(other) === "absent";
};

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
    if (standing === "absent" && !toldAbsent(s) && !toldElsewhere(before, s) && !done.has(s.pupil)) {
      done.add(s.pupil);
      return [toParents(after, s, "absent", contacts)];
    }
    const found = ["present", "late", "elsewhere"].includes(standing);
    return found && toldAbsent(s) ? [toParents(after, s, "found", contacts)] : [];
  });
};

/**
 * Who is told of what an answer changed: parents of an absence that the office did not know (O76), or that their
 * child has been found; the office at once, and for a vulnerable child the safeguarding lead (O77).
 */
export const toldOf = (
  before: Register,
  after: Register,
  changed: readonly Slot[],
  tellable: Tellable,
  outside: Outsiders,
): Told => {
  const worse = changed.filter(
    (s) =>
      alarming.includes(standingOf(s)) && standingOf(slotOf(before, s.pupil, s.session)) !== standingOf(s),
  );
  const parents = parentsOf(before, after, changed, tellable);
  const waits = worse.flatMap((s) => owedOutside(after, s, outside.rule, outside.now));
  const staff =
    worse.length > 0
      ? [staffMail(after, "reply", `reply-${after.version}`, worse, sendsItselfAt(waits))]
      : [];
  const found = foundOutside(after, changed);
  return {
    events: [...parents.flatMap((t) => t.events), ...waits, ...found.events],
    owes: [...staff, ...parents.flatMap((t) => t.owes), ...found.owes],
  };
};
