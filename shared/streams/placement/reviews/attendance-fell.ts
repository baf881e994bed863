import { londonDate } from "#domain/calendar/london.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { hasBegun } from "../begun.ts";
import type { AttendanceFell } from "../events/attendance-fell.ts";
import type { PlacementEvent } from "../events/events.ts";
import { latestOf } from "../records.ts";
import type { Placement } from "../state.ts";

/** The day of the latest intervention (ISO), or "": what was missed before it has been acted on. */
export const actedOn = (p: Placement): string => {
  const latest = latestOf(p, "attendance-intervention");
  return latest ? String(latest.answers.on ?? londonDate(latest.at)) : "";
};

/** The fall that nobody has acted on yet. */
export const fallToActOn = (p: Placement) => {
  const acted = latestOf(p, "attendance-intervention")?.version ?? 0;
  return p.fell && p.fell.version > acted ? p.fell : undefined;
};

/** Notes the fall, and tells the attendance officer once; not again before somebody has acted on it. */
export const noteFall = (p: Placement, fell: AttendanceFell): Decision<PlacementEvent> => {
  if (p.phase !== "active" || !hasBegun(p, fell.to) || fallToActOn(p) || fell.crossed.length === 0)
    return decided([]);
  return decided(
    [{ type: "attendance-fell", ...fell }],
    [
      {
        key: `${p.id}-attendance-fell-${fell.to}`,
        notice: "staff-notice",
        to: "role:attendance-officer",
        facts: { placement: p.id, what: "attendance-fell" },
      },
    ],
  );
};
