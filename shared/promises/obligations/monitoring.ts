import { hasProvider } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { openIncident } from "#streams/placement/incidents.ts";
import { arrived, holdsAnswer, isBehind, latestOf, recordsOf } from "#streams/placement/life.ts";
import { lastOn, nextBy } from "#streams/placement/reports.ts";
import { nextVisit } from "#streams/placement/visiting.ts";
import { againRows } from "./looked-at-again.ts";
import type { Row } from "./obligation.ts";
import { called, recurring } from "./recurring.ts";
import { reportRows } from "./report-rows.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const spokeWith = (who: "pupil" | "provider") => (answers: Readonly<Record<string, unknown>>) =>
  Array.isArray(answers.with) && answers.with.includes(who);

const pastoral = (who: "pupil" | "provider", title: string): Row =>
  recurring({
    id: "O94",
    part: who,
    ...(who === "provider" ? { on: hasProvider } : {}),
    title,
    owner: "key-contact",
    form: "pastoral-contact",
    lead: 14,
    next: (f) => nextBy(f, "half-term", lastOn(f, "pastoral-contact", spokeWith(who)), "contact"),
    latest: (p) => recordsOf(p, "pastoral-contact").findLast((r) => holdsAnswer(r, "with", who)),
  });

/** Praise is no trip, and a trip no praise: each row is met by its own kinds (WBS 5.4; ECC 5). */
const belonging = (id: Row["id"], title: string, kinds: readonly string[]): Row => {
  const counts = (answers: Readonly<Record<string, unknown>>): boolean =>
    [answers.what ?? []].flat().some((kind) => kinds.includes(String(kind)));
  return recurring({
    id,
    title,
    owner: "key-contact",
    form: "belonging",
    lead: 21,
    next: (f) => nextBy(f, "term", lastOn(f, "belonging", counts), "sign of belonging"),
    latest: (p) => recordsOf(p, "belonging").findLast((r) => counts(r.answers)),
  });
};

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

const unconfirmed = (f: Facts) => {
  const change = latestOf(f.placement, "staff-change");
  return holdsAnswer(change, "confirmed", "no") && !isBehind(f.placement) ? change : undefined;
};

export const monitoringRows: readonly Row[] = [
  ...againRows,
  ...reportRows,
  recurring({
    id: "O89",
    title: "Visit the provider",
    on: hasProvider,
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
  }),
  pastoral("pupil", "Keep pastoral contact with the pupil"),
  pastoral("provider", "Keep contact with the provider"),
  called({
    id: "O29",
    title: "Speak with the parents about what happened",
    owner: "key-contact",
    form: "parent-contact",
    by: callsForParents,
    answered: spokenOfIt,
    due: (_f, by) => ({ date: dateOf(by.at), explanation: ["On the day on which it became known."] }),
    otherwise: "Nothing has happened that the parents must hear of.",
  }),
  called({
    id: "O95",
    title: "Decide what follows from the serious incident",
    owner: "headteacher",
    form: "incident",
    by: (f) => openIncident(f.placement),
    due: (f, by) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.incidentDecided,
        "the incident was recorded",
      ),
    otherwise: "No serious incident has been recorded.",
  }),
  belonging("O96", "Keep the pupil part of school life", ["event", "friends", "news", "support"]),
  belonging("O98", "Praise and reward progress", ["praise"]),
  called({
    id: "O103",
    title: "Have the checks of new staff at the provider confirmed in writing",
    on: hasProvider,
    owner: "ap-lead",
    blocks: "law-or-safety",
    form: "staff-change",
    by: unconfirmed,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.staffConfirmed, "the change became known"),
    otherwise: (f) =>
      arrived(f.placement) ? "No change of staff has been told." : "It begins with the first day.",
  }),
];
