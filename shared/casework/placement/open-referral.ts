import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { calendarFor } from "#domain/calendar/year-groups.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import { routeClosed } from "#domain/route-closed.ts";
import type { Profile, Route } from "#domain/rules/rules.ts";
import { placementStream, pupilStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { openPlacement } from "#promises/deciding/copying/opening.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { LastBefore } from "#streams/placement/events/taken-over.ts";
import { claimReferral, weeksBeside } from "#streams/pupil/claims.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { standingSuspensions } from "#streams/pupil/suspensions.ts";
import { dutyDates } from "#streams/school/record-duty.ts";
import type { School } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements, pupils, read, schools } from "../commit/streams.ts";
import { policyStanding } from "../rules/policy-standing.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

/** The placement's id follows from the command, so that a form sent twice opens one referral. */
const placementId = (command: string): string => `p${sha256(`placement:${command}`).slice(0, 25)}`;

/** The claim that another referral holds, if the attempt that made it got no further: it is finished, not refused. */
const unfinished = async (deps: Deps, at: SchoolRef, pupil: string): Promise<string | undefined> => {
  const { open } = (await read(deps, pupils, pupilStream(at, pupil))).state;
  for (const { placement } of open)
    if ((await deps.ledger.head(placementStream(at, placement))) === 0) return placement;
  return undefined;
};

const schoolReady = async (
  deps: Deps,
  at: SchoolRef,
): Promise<
  { readonly school: School; readonly profile: Profile; readonly calendar: SchoolCalendar } | Refusal
> => {
  const { state: school } = await read(deps, schools, schoolStream(at));
  const standing = policyStanding(school, londonDate(deps.clock.now()));
  if (standing.kind === "lapsed")
    return refuse(
      `The school’s policy lapsed on ${longDate(standing.until)}. Open placements go on under the version with which they began. New referrals wait for the next version: ask the headteacher to review the policy (Duties, O121) and to choose the version on the Policy page.`,
    );
  if (standing.kind === "none")
    return refuse(
      "The school’s policy is not in force today. Ask the headteacher to choose the policy on the Policy page.",
    );
  return school.calendar
    ? { school, profile: standing.profile, calendar: school.calendar }
    : refuse("The school has no calendar yet. Enter the term dates first.");
};

/** A sixth-day placement begins from a suspension that is on record (catalogue O66). */
const mayOpen = (pupil: Pupil, route: Route): Refusal | undefined =>
  route === "sixth-day" && standingSuspensions(pupil.suspensions).length === 0
    ? refuse("Record the suspension or permanent exclusion on the pupil’s page first.", "route")
    : undefined;

/** Who refers which pupil by which route; `command`: sent twice, it opens one referral. */
export type ReferralAsked = {
  readonly pupil: string;
  readonly route: Route;
  readonly command: string;
  readonly by: string;
  /** Why it is needed beside another that is open. */
  readonly beside?: { readonly reason: string; readonly why: string };
  /** It has been under way since before the school used Waymark. */
  readonly takenOver?: TakenOverAsked;
};

/** Since when (ISO date) it is under way, what comes again and was done last, and where its papers are. */
export type TakenOverAsked = {
  readonly begun: string;
  readonly last: LastBefore;
  readonly papers: string;
};

const andTakenOver = (
  opened: Decision<PlacementEvent>,
  takenOver: TakenOverAsked | undefined,
  words: Words | undefined,
): Decision<PlacementEvent> => {
  if (!takenOver || !words || opened.kind === "refused") return opened;
  const { begun, last } = takenOver;
  return decided([...opened.events, { type: "taken-over", begun, last, words }], opened.owes);
};

/**
 * Opens a referral for a pupil: what the school lacks is said first, so that nothing is claimed in vain; then the
 * claim on the pupil's stream; then the placement's own stream.
 */
export const openReferral = async (
  deps: Deps,
  at: SchoolRef,
  { pupil, route, command, by, beside, takenOver }: ReferralAsked,
): Promise<{ placement: string } | Refusal> => {
  const ready = await schoolReady(deps, at);
  if ("kind" in ready) return ready;
  const rules = schoolRulesOf(ready.school, londonDate(deps.clock.now()), route);
  const closed = rules && routeClosed(rules, route);
  if (closed) return refuse(closed, "route");
  const placement = (await unfinished(deps, at, pupil)) ?? placementId(command);
  const claim = await withWords(deps, scopeOf(at), beside ? { why: beside.why } : {}, (words) =>
    execute(
      deps,
      pupils,
      { stream: pupilStream(at, pupil), id: `claim-${placement}`, by },
      (p) =>
        mayOpen(p, route) ??
        claimReferral(p, placement, beside && words ? { reason: beside.reason, words } : undefined),
    ),
  );
  if (claim.kind === "refused") return claim;
  const said = takenOver ? { papers: takenOver.papers } : {};
  const opened = await withWords(deps, scopeOf(at), said, (words) =>
    execute(deps, placements, { stream: placementStream(at, placement), id: command, by }, (p) =>
      andTakenOver(
        openPlacement(p, {
          pupil,
          profile: { id: ready.profile.id, version: ready.profile.version },
          route,
          contacts: claim.state.contacts,
          statuses: claim.state.statuses,
          checkedOn: claim.state.statusesOn,
          calendar: calendarFor(ready.calendar, claim.state.yearGroup),
          suspensions: claim.state.suspensions,
          beside: weeksBeside(claim.state, placement),
          trust: ready.school.trust,
          duties: dutyDates(ready.school),
          from: { pupil: `v${claim.state.version}`, school: `v${ready.school.version}` },
        }),
        takenOver,
        words,
      ),
    ),
  );
  return opened.kind === "refused" ? opened : { placement };
};
