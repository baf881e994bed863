import { refuse } from "#domain/decision.ts";
import { isDirection } from "#domain/routes.ts";
import { proposers } from "#streams/placement/direction.ts";
import { after, type Fit, type Guard, inPhase, notEnded } from "./guard.ts";

const direction: Fit = (f) =>
  isDirection(f.placement.route)
    ? undefined
    : refuse("Only a direction is decided by the governing body. Change the route first.");

/** A second pair of eyes (catalogue 1L): the proposer neither approves nor records the approval. */
export const anotherRecords: Guard = (f, s) =>
  proposers(f.placement).includes(s.by)
    ? refuse(
        "You have proposed this direction, so somebody else names who decides, and records what was decided.",
      )
    : undefined;

const open = inPhase("referral", "consent", "checks", "commissioning", "active");

export const known: readonly Fit[] = [
  open,
  direction,
  notEnded,
  after("decision", "record the headteacher’s decision to propose it"),
  after("provider", "choose the provider"),
  after("timetable", "record dates and sessions"),
];
