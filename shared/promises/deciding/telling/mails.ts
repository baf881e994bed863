import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Following } from "#promises/act.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { countOf, timesOf } from "../following-from.ts";
import { type Submission, ticked } from "../guards/guard.ts";
import { tellAtWork } from "./new-rights.ts";
import { tellParents } from "./parents.ts";

export const mails = (owes: readonly MailOwed[]): Following => ({ events: [], owes });

/** To the parents, by e-mail or on paper; staff may have handed the paper over already. */
export const toParents = ({ placement: p, today }: Facts, notice: LetterId, s: Submission): Following =>
  tellParents(
    p,
    {
      notice,
      key: `${p.id}-${notice}-${s.form}-${timesOf(p, s.form)}`,
      facts: { placement: p.id, form: s.form, nth: String(countOf(p, s.form)) },
    },
    ticked(s, "told").includes("paper") ? today : undefined,
  );

/** To a role of staff: that something needs them, and nothing of what it is. */
export const toStaff = (p: Placement, role: string, what: string, s: Submission): MailOwed => ({
  key: `${p.id}-${what}-${timesOf(p, s.form)}-${role}`,
  notice: "staff-notice",
  to: `role:${role}`,
  facts: { placement: p.id, what },
});

/** Whether the provider knows of the placement: it has begun, or the provider was asked about it. */
const isKnownThere = (p: Placement): boolean =>
  p.provider !== undefined && (p.phase === "active" || p.asks.some((ask) => ask.to === toProvider));

/**
 * The provider that knows of a placement is told that it ends, or does not begin, as are those at work with the pupil, and
 * nothing of the reason; once.
 */
export const toldOfEnd = (p: Placement): Following => {
  const atWork = tellAtWork(p, "ended");
  if (!isKnownThere(p)) return atWork;
  const provider = { key: `${p.id}-provider-end`, notice: "provider-end", to: toProvider } as const;
  return { ...atWork, owes: [{ ...provider, facts: { placement: p.id } }, ...atWork.owes] };
};
