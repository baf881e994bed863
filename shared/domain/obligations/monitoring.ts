import { isWaiting } from "../placement/facts.ts";
import { openIncident } from "../placement/incidents.ts";
import { arrived, holdsAnswer, isBehind, latestOf, recordsOf } from "../placement/life.ts";
import { lastOn, nextBy, nextReportDue } from "../placement/reports.ts";
import { reportToCheck } from "../placement/reviewing.ts";
import { nextVisit } from "../placement/visiting.ts";
import { hasProvider } from "../routes.ts";
import { againRows } from "./looked-at-again.ts";
import type { Facts, Row } from "./obligation.ts";
import { called, recurring } from "./recurring.ts";
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

const belonging = (id: Row["id"], title: string): Row =>
  recurring({
    id,
    title,
    owner: "key-contact",
    form: "belonging",
    lead: 21,
    next: (f) => nextBy(f, "term", lastOn(f, "belonging"), "sign of belonging"),
  });

const askedForReport = (f: Facts): boolean =>
  f.placement.asks.some((a) => a.purpose === "progress-report" && isWaiting(f.placement, a));

/** An absence, a broken rule or unsafe behaviour that was recorded calls for a word with the parents. */
const callsForParents = (f: Facts) => {
  const incident = latestOf(f.placement, "incident");
  const spoken = latestOf(f.placement, "parent-contact");
  return incident && (spoken?.version ?? 0) < incident.version ? incident : undefined;
};

const unconfirmed = (f: Facts) => {
  const change = latestOf(f.placement, "staff-change");
  return holdsAnswer(change, "confirmed", "no") && !isBehind(f.placement) ? change : undefined;
};

const report = {
  on: hasProvider,
  owner: "ap-lead",
  form: "progress-report",
  lead: 14,
  settings: ["progressReport.cadence"],
  asked: askedForReport,
  next: nextReportDue,
} as const;

const forParents = recurring({
  ...report,
  id: "O30",
  part: "term",
  title: "Get the provider’s report, so that the parents hear of progress",
});

/** Where a policy asks the provider's report itself (O93), that is what parents are told from. */
const parentsHear: Row = {
  ...forParents,
  notApplicable: (f, about) =>
    (f.rules.asks.O93?.length ?? 0) > 0
      ? "The provider’s report of the term (O93) tells it."
      : forParents.notApplicable?.(f, about),
};

export const monitoringRows: readonly Row[] = [
  ...againRows,
  recurring({ ...report, id: "O93", title: "Get the provider's progress report of the term" }),
  parentsHear,
  called({
    id: "O30",
    part: "report",
    title: "Check the provider's report, so that the parents get it",
    on: hasProvider,
    owner: "ap-lead",
    form: "report-checked",
    always: true,
    by: (f) => reportToCheck(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.reportChecked, "the report came"),
    otherwise: "No report has come yet.",
  }),
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
  belonging("O96", "Keep the pupil part of school life"),
  belonging("O98", "Praise and reward progress"),
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
