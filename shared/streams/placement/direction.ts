import { isDirection } from "#domain/routes.ts";
import { endOf, formOf } from "./facts.ts";
import { chosenIn } from "./provider/checks.ts";
import type { Recorded } from "./recorded.ts";
import type { Placement } from "./state.ts";

/** Version in which the direction was proposed: the opening, or the change of route that brought it. */
const proposedIn = (p: Placement): number => p.routeChanges.at(-1)?.version ?? 1;

/** Who proposed the direction: whoever referred, decided or changed the route. None of them approves it (catalogue 1L). */
export const proposers = (p: Placement): readonly string[] => [
  ...new Set(
    [p.forms.referral?.by, p.forms.decision?.by, p.routeChanges.at(-1)?.by].filter(
      (by): by is string => by !== undefined,
    ),
  ),
];

/** The governing body's latest decision on the direction as it is planned now: this route and this provider. */
export const directionDecision = (p: Placement): Recorded<"direction-approval"> | undefined => {
  const decision = formOf(p, "direction-approval");
  return decision && decision.version > Math.max(proposedIn(p), chosenIn(p)) ? decision : undefined;
};

/** The approval in force: it reaches to the last day that is planned (WBS 6.2). */
export const directionApproved = (p: Placement): Recorded<"direction-approval"> | undefined => {
  const decision = directionDecision(p);
  return decision?.answers.decision === "approved" && String(decision.answers.until ?? "") >= endOf(p)
    ? decision
    : undefined;
};

/** Ids of the governors who were named for this case; the latest naming counts. */
export const panelOf = (p: Placement): readonly string[] => {
  const named = formOf(p, "direction-panel")?.answers.governors;
  return isDirection(p.route) && Array.isArray(named) ? named : [];
};

/** Whether the governing body has something to decide on: what, where and until when. */
export const readyToApprove = (p: Placement): boolean =>
  isDirection(p.route) &&
  p.phase !== "closed" &&
  p.forms.decision !== undefined &&
  p.provider !== undefined &&
  p.forms.timetable !== undefined;
