import { longDate } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { isDirection } from "#domain/routes.ts";
import { proposers } from "#streams/placement/direction.ts";
import { ended, endOf } from "#streams/placement/facts.ts";
import { after, type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";

const direction: Guard = (f) =>
  isDirection(f.placement.route)
    ? undefined
    : refuse("Only a direction is decided by the governing body. Change the route first.");

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

/** A second pair of eyes (catalogue 1L): the proposer neither approves nor records the approval. */
const anotherRecords: Guard = (f, s) =>
  proposers(f.placement).includes(s.by)
    ? refuse(
        "You have proposed this direction, so somebody else names who decides, and records what was decided.",
      )
    : undefined;

const anotherApproves: Guard = (f, s) =>
  ticked(s, "approvers").some((id) => proposers(f.placement).includes(id))
    ? refuse("Whoever proposed the direction cannot also approve it. Another governor decides.", "approvers")
    : undefined;

const namedOthers: Guard = (_f, s) =>
  ticked(s, "approvers").includes("others") && !s.said.includes("others")
    ? refuse("Enter who else took part.", "others")
    : undefined;

const untilTheEnd: Guard = (f, s) => {
  const end = endOf(f.placement);
  return text(s, "decision") === "approved" && text(s, "until") < end
    ? refuse(
        `The dates that were agreed run to ${longDate(end)}. Approve it for as long, or change the dates.`,
        "until",
      )
    : undefined;
};

const open = inPhase("referral", "consent", "checks", "commissioning", "active");
const known: readonly Guard[] = [
  open,
  direction,
  notEnded,
  after("decision", "record the headteacher’s decision to propose it"),
  after("provider", "choose the provider"),
  after("timetable", "record dates and sessions"),
];

/** What must hold before a direction's panel and approval are recorded. */
export const directionGuards: Readonly<Record<string, readonly Guard[]>> = {
  "direction-panel": [
    ...known,
    anotherRecords,
    (f, s) =>
      ticked(s, "governors").some((id) => proposers(f.placement).includes(id))
        ? refuse(
            "Whoever proposed the direction cannot also decide on it. Name another governor.",
            "governors",
          )
        : undefined,
  ],
  "direction-approval": [
    ...known,
    anotherRecords,
    anotherApproves,
    namedOthers,
    notAfterToday("on", "The date"),
    untilTheEnd,
  ],
};
