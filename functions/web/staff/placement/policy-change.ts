import { changePolicyFrom } from "#casework/rules/placement-policy.ts";
import { pinnedProfile } from "#casework/rules/rules-in-force.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, policyChangePage, reasonFields } from "../policy/change.tsx";
import { type Loaded, loadPlacement } from "./load.ts";

const page = (c: StaffContext, { placement, who }: Loaded, again: Again = {}): Reply => {
  const path = `/placements/${placement.id}/policy`;
  return policyChangePage(
    c,
    {
      title: "Change the policy of this placement",
      caption: who,
      lead: "A placement keeps the version with which it began. Changing it is a decision that stays on record. What is owed is worked out anew from now on.",
      now: pinnedProfile(placement.profile),
      trust: placement.trust,
      path: `${path}/change`,
      back: { href: path, text: "Rules of this placement" },
    },
    again,
  );
};

/** Puts a placement under another version or policy, after showing what changes. */
export const placementPolicyChangePage: StaffPage = {
  path: "/placements/{placement}/policy/change",
  action: "placement.policy",
  doc: {
    summary: "Put a placement under another version or policy; ?to= shows what changes",
    query: { to: "Id of the policy" },
    form: reasonFields,
  },
  get: async (c) => {
    const loaded = await loadPlacement(c);
    return loaded ? page(c, loaded) : notFound;
  },
  post: async (c, sent) => {
    const loaded = await loadPlacement(c);
    if (!loaded) return notFound;
    const { command } = sent;
    const checked = taken(reasonFields, sent);
    if (checked.kind === "refused")
      return page(c, loaded, { typed: checked.typed, errors: checked.errors, command });
    const placement = loaded.placement.id;
    const refused = await changePolicyFrom(
      c.deps,
      { at: c.at, command, by: c.staff },
      { placement, to: c.request.query.get("to") ?? "", reason: String(checked.answers.reason) },
    );
    if (!refused) return { kind: "see", to: `/placements/${placement}/policy` };
    const errors = [{ field: "", message: refused.message }];
    return page(c, loaded, { typed: sent.typed ?? {}, errors, command });
  },
};
