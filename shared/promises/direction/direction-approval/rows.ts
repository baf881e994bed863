import type { Row } from "#promises/obligations/obligation.ts";
import { panelOf, readyToApprove } from "#streams/placement/direction.ts";
import { approval } from "../approval-row.ts";

export const directionApprovalRows: readonly Row[] = [
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
];
