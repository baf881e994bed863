import { isDirection } from "#domain/routes.ts";
import { directionApproved } from "#streams/placement/direction.ts";
import { beforeStart, leadTimes } from "../obligations/before-start.ts";
import type { Row } from "../obligations/obligation.ts";

const dueForDirection = beforeStart(leadTimes.commissioning);

export const approval: Pick<Row, "owner" | "phase" | "on" | "form" | "due" | "met"> = {
  owner: "clerk",
  phase: "checks",
  on: isDirection,
  form: "direction-approval",
  due: dueForDirection,
  met: (f) => directionApproved(f.placement),
};
