import type { Contact } from "#domain/contact.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import { standing } from "../evolve/ask.ts";
import { agreed, consentAsk, consentOf, type Facts, formOf, saidToEarlierTerms } from "../facts.ts";
import type { Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";
import { isAsTakenOver } from "../taken-over.ts";
import { askedForConsent } from "./askers.ts";

type Asked = Pick<Facts, "placement" | "rules">;

/**
 * What parents are asked for: nothing (a direction, the sixth day), their views, after which the school decides, or their
 * agreement. A timetable of the school itself is always agreed with them (catalogue O112, O117), whatever the policy
 * says of placements.
 */
export type Hearing = "none" | "consult" | "agree";

/** What the rules ask of parents here (setting `consent.mode`). */
export const hearingOf = ({ placement, rules }: Asked): Hearing => {
  const mode = rules.settings["consent.mode"].value;
  if (mode === "none") return "none";
  return mode === "consult" && !isOwnTimetable(placement.route) ? "consult" : "agree";
};

/** Whether one parent has been heard: answered, talked with, or tried in every way and waited for no longer. */
export const wasHeard = (p: Placement, contact: string): boolean => {
  const ask = consentAsk(p, contact);
  const known = askedForConsent(p).find((c) => c.id === contact);
  if (!ask || !known) return false;
  const state = consentOf(p, known);
  return ["agreed", "refused", "not-waited-for"].includes(state) || (state === "waiting" && ask.settled);
};

/** Whether all those who are asked have been heard. */
export const allHeard = (p: Placement): boolean => {
  const asked = askedForConsent(p);
  return asked.length > 0 && asked.every((c) => wasHeard(p, c.id));
};

/** Whether somebody's refusal stands. */
export const refusalStands = (p: Placement): boolean =>
  askedForConsent(p).some((c) => consentOf(p, c) === "refused");

/** The version that a decision must follow: questions put since, and refusals since, have to be weighed anew. */
const lastHeard = (p: Placement): number =>
  Math.max(
    ...askedForConsent(p).map((c) => {
      const ask = consentAsk(p, c.id);
      if (!ask || consentOf(p, c) === "not-asked") return Number.POSITIVE_INFINITY;
      const answer = standing(ask);
      return answer?.answer === "refuse" ? answer.version : ask.version;
    }),
  );

/** The recorded decision, after the parents were heard, that the placement goes on; undefined while none stands. */
export const decidedAfterHearing = (f: Asked): Recorded | undefined => {
  const decision = formOf(f.placement, "consent-decision");
  if (hearingOf(f) !== "consult" || decision?.answers.decision !== "go-on") return undefined;
  return decision.version > lastHeard(f.placement) ? decision : undefined;
};

/** Whether the placement may go on as far as parents are concerned: agreed, decided after hearing them, or nobody waits. */
export const consentStands = (f: Asked): boolean =>
  hearingOf(f) === "none" ||
  isAsTakenOver(f.placement, "parents") ||
  agreed(f.placement) ||
  decidedAfterHearing(f) !== undefined;

/** Whether the letter says that the school decided, and not that all agreed (TMP 6, WBS 7.4). */
export const goesOnByDecision = (f: Asked): boolean =>
  hearingOf(f) === "consult" && !agreed(f.placement) && decidedAfterHearing(f) !== undefined;

/** Whether one parent is asked anew about changed terms, or stands by the terms of now. */
const earlierOrNow = (p: Placement, contact: Contact): boolean =>
  ["agreed", "not-waited-for"].includes(consentOf(p, contact)) ||
  saidToEarlierTerms(p, contact.id)?.answer === "agree";

/**
 * Whether all that lacks is the answer to changed terms of those who agreed to earlier ones (findings K2.1): a running
 * placement goes on, and the letter tells of the days without saying that they are agreed.
 */
export const waitsForAnswersOnly = (f: Asked): boolean => {
  const asked = askedForConsent(f.placement);
  return (
    hearingOf(f) !== "none" &&
    !consentStands(f) &&
    asked.length > 0 &&
    asked.every((c) => earlierOrNow(f.placement, c))
  );
};

/**
 * Whether a pupil who has turned 18 is asked in the parents' place, and has not refused: what they agreed to before runs on, and
 * the letter tells of it without saying that the pupil agrees.
 */
export const waitsForNewAdult = (p: Placement): boolean =>
  p.ofAge === true && askedForConsent(p).every((c) => consentOf(p, c) !== "refused");

/** Why the school decides nothing after hearing the parents here; undefined where it is to decide. */
export const nothingToDecide = (f: Asked): string | undefined => {
  const p = f.placement;
  const hearing = hearingOf(f);
  if (hearing === "none") return "Nobody waits for the parents' agreement on this route.";
  if (hearing === "agree") return "The parents' agreement is asked here.";
  if (agreed(p)) return "The parents agree.";
  if (!allHeard(p)) return "The parents are heard first.";
  return refusalStands(p) && f.rules.settings["consent.onRefusal"].value !== "head-decides"
    ? "After a refusal the policy leaves only a direction, or the end."
    : undefined;
};
