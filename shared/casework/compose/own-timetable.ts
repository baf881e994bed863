import { partTimeReasons } from "#contracts/forms/own-timetable.ts";
import { fullName } from "#contracts/people.ts";
import { plannedTimetable } from "#domain/placement/changing.ts";
import { answerOf, endOf, startOf } from "#domain/placement/facts.ts";
import { nextOf } from "#domain/placement/reports.ts";
import { patternsOf } from "#domain/placement/timetable.ts";
import { codeAway } from "#domain/week/codes.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { type Composer, type Context, schoolFactsOf, signatoryOf } from "./context.ts";
import { recipientOf } from "./letter.ts";
import { ageOf } from "./letter-route.ts";

/** The headteacher’s decision on a request for flexi-schooling (catalogue O117). */
export const flexiDecisionFacts: Composer = async (deps, c, mail) => {
  const form = c.placement.forms["flexi-decision"];
  const words = await wordsOf(deps, c.scope, Object.values(form?.words ?? {}));
  const { name, address } = await recipientOf(deps, c, mail.to);
  return {
    school: await schoolFactsOf(deps, c),
    recipient: { name, address },
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    asked: answerOf(c.placement, "flexi-request", "received-on"),
    decided: form?.answers.decision === "place" ? "agreed" : "not-agreed",
    decidedOn: form?.answers["decided-on"],
    reasons: words["reasons-for-parents"],
    signedBy: await signatoryOf(deps, c),
  };
};

/** Notice of either side (catalogue O118). */
export const flexiEndingFacts: Composer = async (deps, c, mail) => {
  const { name, address } = await recipientOf(deps, c, mail.to);
  const answer = (field: string) => answerOf(c.placement, "flexi-withdrawn", field);
  return {
    school: await schoolFactsOf(deps, c),
    recipient: { name, address },
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    by: answer("by"),
    givenOn: answer("given-on"),
    lastDay: answer("last-day"),
    signedBy: await signatoryOf(deps, c),
  };
};

const rights: Readonly<Record<string, string>> = {
  ehcp: "Education, health and care plan",
  "looked-after": "Looked after by a local authority",
  "social-worker": "Has a social worker",
};

const reasonOf = ({ placement: p }: Context): string | undefined =>
  p.route === "flexi"
    ? "The parents’ request"
    : partTimeReasons.find((r) => r.value === answerOf(p, "part-time-plan", "reason"))?.label;

/** The notice to the authority (catalogue O116, O118). */
export const timetableNoticeFacts: Composer = async (deps, c, mail) => {
  const p = c.placement;
  const known = p.statuses.flatMap((s) => rights[s] ?? []);
  const facts = factsNow(deps, p);
  const next = nextOf(
    facts,
    p.route === "flexi" ? "flexi.reviewCadence" : "review.cadence",
    "review",
    "review",
  );
  const code = codeAway(p.route, ageOf(c, startOf(p)) === "compulsory");
  return {
    school: await schoolFactsOf(deps, c),
    written: c.today,
    pupil: {
      name: fullName(c.pupil),
      dateOfBirth: c.pupil.dateOfBirth,
      ...(c.pupil.upn ? { upn: c.pupil.upn } : {}),
      ...(known.length > 0 ? { rights: known } : {}),
    },
    kind: p.route,
    what: mail.facts.what,
    reason: reasonOf(c),
    firstDay: startOf(p),
    lastDay: endOf(p),
    sessions: patternsOf(plannedTimetable(p)),
    code: code && `${code.code}: ${code.because}`,
    ...(next?.kind === "date" && mail.facts.what !== "end" ? { reviewBy: next.date } : {}),
    signedBy: await signatoryOf(deps, c),
  };
};
