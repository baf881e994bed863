import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf } from "#promises/obligations/targets.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { latestOf, recordsOf } from "#streams/placement/records.ts";

/** A word that reached the parents about broken rules or unsafe behaviour; a try is none, and neither is other news. */
const spokenOfIt = (f: Facts) =>
  recordsOf(f.placement, "parent-contact").findLast(
    (r) => ["rules", "unsafe"].includes(String(r.answers.about)) && r.answers.how !== "not-reached",
  );

/** A broken rule or unsafe behaviour that was recorded, serious or not, calls for a word with the parents (CRE 6, 8; TWE 15.3). */
const callsForParents = (f: Facts) => {
  const incident = latestOf(f.placement, "incident");
  const spoken = spokenOfIt(f);
  return incident && (spoken?.version ?? 0) < incident.version ? incident : undefined;
};

export const parentContactRows: readonly Row[] = [
  called({
    id: "O29",
    title: "Speak with the parents about what happened",
    owner: "key-contact",
    form: "parent-contact",
    outlasts: true,
    by: callsForParents,
    answered: spokenOfIt,
    due: (_f, by) => ({ date: dateOf(by.at), explanation: ["On the day on which it became known."] }),
    otherwise: "Nothing has happened that the parents must hear of.",
  }),
];
