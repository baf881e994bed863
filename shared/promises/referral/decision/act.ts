import type { Role } from "#ids/role.ts";
import type { Follow } from "#promises/act.ts";
import { type Submission, ticked } from "#promises/deciding/guards/guard.ts";
import { toStaff } from "#promises/deciding/telling/mails.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { confirmers } from "../decision-confirmed/confirmers.ts";

/**
 * Whose word the decision still needs: of those whom the rules name together and who are said to have decided, everybody
 * but whoever records it. Who stands in decides alone.
 */
const awaited = (f: Facts, s: Submission<"decision">): readonly Role[] => {
  const rule = whoDecides(f);
  const { eyes } = s;
  if (!rule.together || !eyes?.decides) return [];
  const there = ticked(s, "decided-by");
  return confirmers.filter(
    (role) =>
      rule.roles.includes(role) &&
      there.includes(role) &&
      !eyes.mine.includes(role) &&
      !eyes.vacant.includes(role),
  );
};

/** What one alone records of a joint decision is a proposal; each of the others is asked (findings K4.7). */
export const decisionFollows: Follow<"decision"> = (f, s) => {
  const awaits = awaited(f, s);
  if (awaits.length === 0) return { events: [], owes: [] };
  const proposer = s.eyes?.mine.find((role) => s.eyes?.roles.includes(role));
  return {
    events: [{ type: "decision-proposed", awaits, ...(proposer ? { proposer } : {}) }],
    owes: awaits.map((role) => toStaff(f.placement, role, "decision-to-confirm", s)),
  };
};
