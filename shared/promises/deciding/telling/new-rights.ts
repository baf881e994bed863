import type { MailOwed } from "#domain/commit.ts";
import { type Contact, isProfessional, mailedAtWork, notMailedAtWork } from "#domain/contact.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Role } from "#ids/role.ts";
import type { Following } from "#promises/act.ts";
import { hadNotice } from "#promises/agreement/la-notice/telling.ts";
import { changeOf } from "#streams/placement/evolve/status-changes.ts";
import type { Placement } from "#streams/placement/state.ts";
import { givesRights } from "#streams/pupil/statuses.ts";

/** Whose work a status is, besides the safeguarding lead's, who hears of each. */
const alsoFor: Readonly<Record<string, Role>> = {
  ehcp: "senco",
  semh: "senco",
  "looked-after": "designated-teacher",
  "welfare-service": "attendance-officer",
};

/**
 * Who hears at once that a pupil's rights have changed after the decision: the safeguarding lead, who looks at the
 * placement again, and whoever has to act for that status. The mail does not say which status it is.
 */
export const tellOfRights = (
  p: Placement,
  statuses: readonly string[],
  from: string,
): readonly MailOwed[] => {
  const { gained, lost } = changeOf(p.statuses, statuses);
  const changed = [...gained, ...lost].filter(givesRights);
  if (changed.length === 0 || !p.forms.decision) return [];
  const roles = new Set<Role>(["dsl", ...changed.flatMap((status) => alsoFor[status] ?? [])]);
  return [...roles].map((role) => ({
    key: `${p.id}-rights-${from.slice(0, 16)}-${role}`,
    notice: "staff-notice",
    to: `role:${role}`,
    facts: { placement: p.id, what: "rights-changed" },
  }));
};

/**
 * After a talk with a social worker or the virtual school: what they were told, in writing, to those on record who take
 * e-mail (catalogue O12, O13). Each talk sends it once.
 */
export const toldAtWork = (p: Placement, kinds: readonly Contact["relationship"][]): readonly MailOwed[] =>
  mailedAtWork(p.contacts, ...kinds).map((c) => ({
    key: `${p.id}-placement-told-v${p.version + 1}-${c.id}`,
    notice: "placement-told",
    to: c.id,
    facts: { placement: p.id },
  }));

/** Before a placement has begun only the authority hears of it again, where it had notice (catalogue O59; findings K2.4). */
const whoHears = (p: Placement): readonly Contact["relationship"][] => {
  if (p.phase === "active") return ["social-worker", "virtual-school", "local-authority"];
  return hadNotice(p) ? ["local-authority"] : [];
};

/**
 * One letter to those at work with the pupil: by mail, or owed by phone or on paper to whoever has no e-mail, until staff
 * record that they were told (findings K1.5). `key` goes before the contact's id.
 */
export const toThoseAtWork = (
  contacts: readonly Contact[],
  { notice, key, facts }: { notice: LetterId; key: string; facts: Readonly<Record<string, string>> },
  ...kinds: readonly Contact["relationship"][]
): Following => {
  const owed = (c: Contact) => ({ key: `${key}-${c.id}`, notice, to: c.id, facts });
  return {
    owes: mailedAtWork(contacts, ...kinds).map(owed),
    events: notMailedAtWork(contacts, ...kinds).map((c) => ({ type: "paper-owed", ...owed(c) })),
  };
};

/**
 * Everybody at work with the pupil hears that a placement that has begun changes, or ends (catalogue 4: LA officer). An
 * authority that had notice and takes no e-mail has a row of its own (O59).
 */
export const tellAtWork = (p: Placement, what: "changed" | "ended"): Following => {
  const facts = { placement: p.id, what };
  const letter = {
    notice: "placement-told",
    key: `${p.id}-placement-${what}-v${p.version + 1}`,
    facts,
  } as const;
  const told = toThoseAtWork(p.contacts.filter(isProfessional), letter, ...whoHears(p));
  const hasRow = (to: string): boolean =>
    hadNotice(p) && p.contacts.some((c) => c.id === to && c.relationship === "local-authority");
  return { ...told, events: told.events.filter((e) => e.type !== "paper-owed" || !hasRow(e.to)) };
};
