import type { MailOwed } from "#domain/commit.ts";
import { authorityContact } from "#streams/placement/authority.ts";
import { refusalStands } from "#streams/placement/consent.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Submission } from "./guarding.ts";

type Following = { readonly events: readonly PlacementEvent[]; readonly owes: readonly MailOwed[] };

const countOf = (p: Placement, form: string): number => (p.history[form]?.length ?? 0) + 1;

/** Answers of the provider for which a start waits. Its reports wait on the list of today instead, each with a day. */
const startWaits: readonly string[] = ["provider-checks", "provider-agreement"];

/** Staff learn that a provider has answered what a start waits for. */
const answeredByProvider = (p: Placement, s: Submission): readonly MailOwed[] =>
  s.by === toProvider && startWaits.includes(s.form)
    ? [
        {
          key: `${p.id}-${s.form}-answered-${countOf(p, s.form)}`,
          notice: "staff-notice",
          to: "role:ap-lead",
          facts: { placement: p.id, what: "provider-answer" },
        },
      ]
    : [];

/** The notice to the authority goes to its contact, where that one takes notices by e-mail (catalogue O59). */
const toAuthority = (p: Placement, s: Submission): readonly MailOwed[] => {
  const contact = s.form === "la-notice" && s.answers.how === "email" ? authorityContact(p) : undefined;
  return contact
    ? [
        {
          key: `${p.id}-la-notice-${countOf(p, "la-notice")}`,
          notice: "la-notice",
          to: contact.id,
          facts: { placement: p.id },
        },
      ]
    : [];
};

/** The parents agreed to the provider that they were told of: another one is asked about anew. */
const askedAnew = (p: Placement, s: Submission): readonly PlacementEvent[] =>
  s.provider && p.provider && s.provider.id !== p.provider.id
    ? p.asks
        .filter((a) => a.purpose === "consent" && !a.withdrawn)
        .map((a) => ({ type: "ask-withdrawn", ask: a.id, reason: "ask-again" }))
    : [];

/** It was decided that it does not go on after the parents were heard: that ends the referral. */
const endsAfterHearing = (f: Facts, s: Submission): readonly PlacementEvent[] =>
  s.form === "consent-decision" && s.answers.decision === "end"
    ? [
        {
          type: "form-submitted",
          form: "end",
          answers: { "last-day": f.today, why: refusalStands(f.placement) ? "refused" : "not-going-ahead" },
          words: {},
        },
      ]
    : [];

/** What follows from a form besides its record. */
export const followsFrom = (f: Facts, s: Submission): Following => ({
  events: [...askedAnew(f.placement, s), ...endsAfterHearing(f, s)],
  owes: [...answeredByProvider(f.placement, s), ...toAuthority(f.placement, s)],
});
