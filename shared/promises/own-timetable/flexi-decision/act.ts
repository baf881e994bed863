import type { Follow, Following } from "#promises/act.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import { toParents } from "#promises/deciding/telling/own-timetable.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";

/** The headteacher’s decision is the placement’s, and goes to the parents in writing (catalogue O117; WBS 10.4). */
const flexiDecided = ({ placement: p }: Facts, s: Submission<"flexi-decision">): Following => {
  const told = toParents(p, "flexi-decision", s);
  const decision: PlacementEvent = {
    type: "form-submitted",
    form: "decision",
    answers: s.answers,
    words: {},
  };
  return { events: [decision, ...told.events], owes: told.owes };
};

export const flexiDecisionFollows: Follow<"flexi-decision"> = flexiDecided;
