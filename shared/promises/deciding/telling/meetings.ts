import type { MailOwed } from "#domain/commit.ts";
import { type Contact, isProfessional } from "#domain/contact.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Following } from "#promises/act.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Choice } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { toThoseAtWork } from "./new-rights.ts";
import { tellParents } from "./parents.ts";

type Party = Choice<"review-planned", "invited">;

/** Who a party to a meeting is among the contacts. */
const atWork: Readonly<Partial<Record<Party, Contact["relationship"]>>> = {
  "social-worker": "social-worker",
  "virtual-school-head": "virtual-school",
  "local-authority": "local-authority",
};

/** The pupil hears of it where the school has them on record to be written to, and they are asked to come. */
const isAsked = (invited: readonly Party[], c: Contact): boolean =>
  invited.includes(c.relationship === "pupil" ? "pupil" : "parents");

/** What goes to those who are asked to a meeting. */
type ToMeeting = {
  readonly notice: LetterId;
  /** Goes before the recipient in the key of each mail and paper. */
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly invited: readonly Party[];
  /** ISO date on which the paper was handed over already. */
  readonly givenOn?: string | undefined;
};

/**
 * The same letter to everybody outside the school who is asked to a meeting: parents and pupil, the provider, and those at work
 * with the pupil (catalogue O83). A professional with parental responsibility is written to as a parent.
 */
export const toThoseInvited = (
  p: Placement,
  { notice, key, facts, invited, givenOn }: ToMeeting,
): Following => {
  const family = tellParents(
    { ...p, contacts: p.contacts.filter((c) => isAsked(invited, c)) },
    { notice, key, facts },
    givenOn,
  );
  const provider: readonly MailOwed[] = invited.includes("provider")
    ? [{ key: `${key}-provider`, notice, to: toProvider, facts }]
    : [];
  const others = toThoseAtWork(
    p.contacts.filter((c) => isProfessional(c) || !invited.includes("parents")),
    { notice, key, facts },
    ...invited.flatMap((party) => atWork[party] ?? []),
  );
  return {
    events: [...family.events, ...others.events],
    owes: [...family.owes, ...provider, ...others.owes],
  };
};

/** What is told to some of them only: those whom an earlier invitation asked, and a later one does not. */
export const onlyTo = (told: Following, isMeant: (to: string) => boolean): Following => {
  const keys = new Set<string>();
  for (const e of told.events) if (e.type === "paper-owed" && isMeant(e.to)) keys.add(e.key);
  return {
    events: told.events.filter(
      (e) => (e.type === "paper-owed" || e.type === "paper-given") && keys.has(e.key),
    ),
    owes: told.owes.filter(({ to }) => isMeant(to)),
  };
};

/** Everybody to whom something goes. */
export const readersOf = ({ events, owes }: Following): readonly string[] => [
  ...owes.map(({ to }) => to),
  ...events.flatMap((e) => (e.type === "paper-owed" ? [e.to] : [])),
];
