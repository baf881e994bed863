import { isDirection } from "#domain/routes.ts";
import {
  directionApproved,
  directionDecision,
  panelOf,
  readyToApprove,
} from "#streams/placement/direction.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { letterInForce } from "#streams/placement/notice.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import type { Row } from "./obligation.ts";

const due = beforeStart(leadTimes.commissioning);

const approval: Pick<Row, "owner" | "phase" | "on" | "form" | "due" | "met"> = {
  owner: "clerk",
  phase: "checks",
  on: isDirection,
  form: "direction-approval",
  due,
  met: (f) => directionApproved(f.placement),
};

/** Outside compulsory school age nobody has the duty, so there is nothing to confirm (catalogue 1N, age). */
const noDuty = (f: Facts): string | undefined => {
  const age = letterInForce(f.placement)?.facts.age;
  return age === undefined || age === "compulsory"
    ? undefined
    : "The pupil is not of compulsory school age on the first day, so nobody has this duty.";
};

/** What only a direction owes: approval, power and end, and the written confirmation of the duty (catalogue O6, O23, O128). */
export const directionRows: readonly Row[] = [
  {
    ...approval,
    id: "O6",
    part: "panel",
    title: "Name the governors who decide on the direction",
    always: true,
    form: "direction-panel",
    notApplicable: (f) => (directionDecision(f.placement) ? "The governing body has decided." : undefined),
    met: (f) => (panelOf(f.placement).length > 0 ? f.placement.forms["direction-panel"] : undefined),
  },
  {
    ...approval,
    id: "O6",
    title: "Have the governing body approve the direction",
    blocks: "law-or-safety",
    settings: ["decision.gbApproval"],
    asked: (f) => readyToApprove(f.placement) && panelOf(f.placement).length > 0,
    notApplicable: (f) =>
      f.rules.settings["decision.gbApproval"].value === "no"
        ? "Law and policy ask for no approval."
        : undefined,
  },
  {
    ...approval,
    id: "O128",
    title: "Record the legal power of the direction, and its end",
    blocks: "law-or-safety",
    settings: ["school.type"],
  },
  {
    id: "O23",
    title: "Confirm the parents’ duty to ensure attendance in writing",
    owner: "headteacher",
    phase: "commissioning",
    on: isDirection,
    form: "letter",
    settings: ["notice.fields"],
    notApplicable: noDuty,
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["With the written notice, before the first day."] }
        : undefined;
    },
    met: (f) => {
      const letter = letterInForce(f.placement);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
];
