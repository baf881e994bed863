import type { MailOwed } from "#domain/commit.ts";
import { type Contact, isProfessional } from "#domain/contact.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Follow, Following } from "#promises/act.ts";
import { countOf } from "#promises/deciding/following-from.ts";
import { type Submission, text, ticked } from "#promises/deciding/guards/guard.ts";
import { mails, toParents } from "#promises/deciding/telling/mails.ts";
import { toThoseAtWork } from "#promises/deciding/telling/new-rights.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Choice } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Who a party to a review is among the contacts. */
const atWork: Readonly<Partial<Record<Choice<"review-planned", "invited">, Contact["relationship"]>>> = {
  "social-worker": "social-worker",
  "virtual-school-head": "virtual-school",
  "local-authority": "local-authority",
};

/** Professionals who are invited and on record get the invitation too, in words for them. */
const toProfessionals = (p: Placement, notice: LetterId, s: Submission<"review-planned">): Following =>
  toThoseAtWork(
    p.contacts.filter((c) => isProfessional(c) || !ticked(s, "invited").includes("parents")),
    {
      notice,
      key: `${p.id}-${notice}-${s.form}-${countOf(p, s.form)}`,
      facts: { placement: p.id, form: s.form, nth: String(countOf(p, s.form)) },
    },
    ...ticked(s, "invited").flatMap((party) => atWork[party] ?? []),
  );

const invitations: Follow<"review-planned"> = (f, s) => {
  const p = f.placement;
  const formal = text(s, "kind") === "formal";
  const notice = formal ? "formal-review" : "review-invitation";
  const provider: readonly MailOwed[] = ticked(s, "invited").includes("provider")
    ? [
        {
          key: `${p.id}-${notice}-${countOf(p, s.form)}-provider`,
          notice,
          to: toProvider,
          facts: { placement: p.id, form: s.form, nth: String(countOf(p, s.form)) },
        },
      ]
    : [];
  const parents = ticked(s, "invited").includes("parents") ? toParents(f, notice, s) : mails([]);
  const others = toProfessionals(p, notice, s);
  return {
    events: [...parents.events, ...others.events],
    owes: [...parents.owes, ...provider, ...others.owes],
  };
};

export const reviewPlannedFollows: Follow<"review-planned"> = invitations;
