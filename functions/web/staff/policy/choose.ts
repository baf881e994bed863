import { read, schools } from "#casework/commit/streams.ts";
import { choosePolicyFrom } from "#casework/rules/placement-policy.ts";
import { policyStanding } from "#casework/rules/policy-standing.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Profile } from "#domain/rules/rules.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { profiles } from "#policy/profiles.ts";
import { type Again, policyChangePage, reasonFields } from "./change.tsx";
import { firstPolicyChosen, firstPolicyPage } from "./first.tsx";

/** The policy of new referrals now: in force, or the last version of one that has lapsed or not begun. */
const nowOf = (id: string, on: string): Profile | undefined => {
  const standing = policyStanding({ profile: id }, on);
  return standing.kind === "none" ? profiles().find((p) => p.id === id) : standing.profile;
};

const page = async (c: StaffContext, again: Again = {}): Promise<Reply> => {
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  if (state.profile === "") return firstPolicyPage(c, state, again);
  if (!c.may("policy.choose")) return forbidden;
  const now = nowOf(state.profile, londonDate(c.deps.clock.now()));
  if (!now) return notFound;
  return policyChangePage(
    c,
    {
      title: "Choose the policy for new referrals",
      caption: "School policy",
      lead: "Open placements keep the version with which they began, until you change it on their own page. When the next version of a policy begins, new referrals follow it by themselves.",
      now,
      trust: state.trust,
      path: "/policy/choose",
      back: { href: "/policy", text: "School policy" },
    },
    again,
  );
};

/** The headteacher chooses the policy that new referrals follow, and sees before what it changes (catalogue O121). */
export const policyChoosePage: StaffPage = {
  path: "/policy/choose",
  // A new school has none: whoever sets it up chooses the first, and from then on the headteacher.
  action: "policy.begin",
  doc: {
    summary: "Choose the policy for new referrals; ?to= shows what it changes",
    query: { to: "Id of the policy" },
    form: reasonFields,
  },
  get: (c) => page(c),
  post: async (c, sent) => {
    const { command } = sent;
    const { state } = await read(c.deps, schools, schoolStream(c.at));
    if (state.profile === "") return firstPolicyChosen(c, state, sent);
    if (!c.may("policy.choose")) return forbidden;
    const checked = taken(reasonFields, sent);
    if (checked.kind === "refused") return page(c, { typed: checked.typed, errors: checked.errors, command });
    const refused = await choosePolicyFrom(
      c.deps,
      { at: c.at, command, by: c.staff },
      { to: c.request.query.get("to") ?? "", reason: String(checked.answers.reason) },
    );
    if (!refused) return { kind: "see", to: "/policy" };
    return page(c, { typed: sent.typed ?? {}, errors: [{ field: "", message: refused.message }], command });
  },
};
