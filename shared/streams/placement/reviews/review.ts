import { reviewOnRequest } from "#domain/deadlines/requested-review.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Party } from "#domain/rules/settings-values.ts";
import type { FormId } from "#ids/promise-id.ts";
import { changedIn } from "../correcting.ts";
import type { Facts } from "../facts.ts";
import { answerIn, type Choice, type Recorded } from "../recorded.ts";
import { holdsAnswer, latestOf, recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { meetingWith } from "./meetings.ts";
import { lastOn } from "./reports.ts";

/** The latest record of a form in this review cycle. */
export const inCycle = <F extends FormId>(p: Placement, form: F): Recorded<F> | undefined => {
  const latest = latestOf(p, form);
  return p.phase === "active" && latest && latest.version > p.entered.version ? latest : undefined;
};

/** The plan of this cycle’s review, unless it was called off. */
export const plannedInCycle = (p: Placement): Recorded<"review-planned"> | undefined => {
  const plan = inCycle(p, "review-planned");
  return plan && meetingWith(p, plan.version)?.became !== "called-off" ? plan : undefined;
};

/** A review held in this cycle that lets the placement go on closes the cycle: the next one begins (catalogue O82, O85). */
export const reviewedInCycle = (p: Placement): boolean => {
  const review = inCycle(p, "review");
  return review !== undefined && review.answers.outcome !== "end";
};

/** The latest decision on the placement's course, if it was to end it: a review's, a formal decision's, an incident's. */
export const decidedToEnd = (p: Placement): Recorded | undefined => {
  const decisions = [
    latestOf(p, "review"),
    latestOf(p, "formal-decision"),
    recordsOf(p, "incident").findLast(
      (r) => !["not-yet", "not-serious"].includes(String(r.answers.decision)),
    ),
  ];
  const latest = decisions.filter((r) => r !== undefined).sort((a, b) => b.version - a.version)[0];
  return latest && [answerIn(latest, "outcome"), answerIn(latest, "decision")].includes("end")
    ? latest
    : undefined;
};

/** The review whose progress asks for a formal review that has not been held since (catalogue O86). */
export const formalReviewFor = (p: Placement): Recorded<"review"> | undefined => {
  const review = latestOf(p, "review");
  const formal = latestOf(p, "formal-review");
  return holdsAnswer(review, "progress", "no") && (formal?.version ?? 0) < (review?.version ?? 0)
    ? review
    : undefined;
};

/** Formal reviews without improvement in a row, each a meeting of its own day, the latest last (catalogue O87). */
export const formalWithoutImprovement = (p: Placement): readonly Recorded<"formal-review">[] => {
  const all = recordsOf(p, "formal-review");
  const better = all.findLastIndex((r) => holdsAnswer(r, "improved", "yes"));
  return all
    .slice(better + 1)
    .filter((r, i, rest) => rest.findIndex((o) => o.answers["held-on"] === r.answers["held-on"]) === i);
};

/** Formal reviews without improvement after which ending may be decided; undefined where the policy sets no number. */
export const formalLimit = (f: Facts): number | undefined => {
  const limit = f.rules.settings["formalReviews.max"].value;
  return limit === "no" ? undefined : limit;
};

/** The formal review that prompts a decision which nobody has taken since. */
export const decisionDue = (f: Facts): Recorded | undefined => {
  const without = formalWithoutImprovement(f.placement);
  const limit = formalLimit(f);
  const last = without.at(-1);
  if (limit === undefined || !last || without.length < limit) return undefined;
  return (latestOf(f.placement, "formal-decision")?.version ?? 0) > last.version ? undefined : last;
};

/** Whether a review asked for on a day must be held (SI 2012/2532 reg.4A), with the reasons in words. */
export const onRequest = (f: Facts, requested: string) => {
  const last = lastOn(f, "review");
  return reviewOnRequest({
    requested,
    weeks: f.rules.settings["review.onRequestWeeks"].value,
    ...(last ? { last } : {}),
  });
};

/** A promised review on request that has not been held since. */
export const promisedReview = (p: Placement): Recorded | undefined => {
  const request = latestOf(p, "review-requested");
  const held = latestOf(p, "review")?.version ?? 0;
  return holdsAnswer(request, "answer", "hold") && (request?.version ?? 0) > held ? request : undefined;
};

/** The latest review whose outcome the parents have not been told. */
export const outcomeToTell = (p: Placement): Recorded<"review"> | undefined => {
  const review = latestOf(p, "review");
  if (!review) return undefined;
  // A correction of what was decided, or of the day, makes what the parents were told untrue.
  const since = Math.max(review.version, changedIn(review, "outcome", "held-on"));
  return (latestOf(p, "review-outcome")?.version ?? 0) < since ? review : undefined;
};

/** The latest progress report that staff have not checked for the parents. */
export const reportToCheck = (p: Placement): Recorded | undefined => {
  const report = latestOf(p, "progress-report");
  return report && (latestOf(p, "report-checked")?.version ?? 0) < report.version ? report : undefined;
};

/** The final report that staff have not checked for the parents. */
export const finalReportToCheck = (p: Placement): Recorded | undefined => {
  const report = latestOf(p, "final-report");
  return report && (latestOf(p, "final-report-checked")?.version ?? 0) < report.version ? report : undefined;
};

/** The check of the latest report that the review of the pupil's plan has not got, where the pupil has a plan (O93). */
export const reportForPlan = (p: Placement): Recorded | undefined => {
  if (!p.statuses.includes("ehcp")) return undefined;
  const given = latestOf(p, "ehcp-report")?.version ?? 0;
  return [...recordsOf(p, "report-checked"), ...recordsOf(p, "final-report-checked")].findLast(
    (r) => r.version > given && r.answers.result !== "ask-again",
  );
};

type Invited = Choice<"review-planned", "invited">;

/** The parties of the setting who are invited by name; the school itself, and the like, come with whoever holds the review. */
const byName: Readonly<Record<Invited, true>> = {
  "ap-lead": true,
  "designated-teacher": true,
  dsl: true,
  headteacher: true,
  "local-authority": true,
  parents: true,
  provider: true,
  pupil: true,
  senco: true,
  "social-worker": true,
  "virtual-school-head": true,
};

const isInvited = (party: Party): party is Party & Invited => party in byName;

/**
 * Whom a review must invite, by the effective rule and the pupil's statuses: a social worker, and for a looked-after
 * child the designated teacher and the virtual school, always (catalogue O83, O125).
 */
export const mustInvite = (f: Facts): readonly Invited[] => {
  const { statuses } = f.placement;
  const looked = statuses.includes("looked-after");
  const named = f.rules.settings["review.attendees"].value.filter(isInvited);
  return [
    ...new Set<Invited>([
      ...(hasProvider(f.placement.route) ? named : named.filter((party) => party !== "provider")),
      ...(looked || statuses.includes("social-worker") ? (["social-worker"] as const) : []),
      ...(looked ? (["designated-teacher", "virtual-school-head"] as const) : []),
    ]),
  ];
};
