import { noWords } from "#domain/commit.ts";
import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails, toldOfEnd } from "#promises/deciding/telling/mails.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";

/**
 * Lifts the suspension, or ends the placement at once: both are recorded decisions (catalogue O88, O100). Their reasons
 * stay with the emergency review, which few may read.
 */
const lifted: Follow<"emergency-review"> = (f, s, words = noWords) => {
  const decision = text(s, "decision");
  if (decision === "stay") return mails([]);
  const end: PlacementEvent = {
    type: "form-submitted",
    form: "end",
    answers: { "last-day": text(s, "last-day"), why: "safeguarding" },
    words: {},
  };
  const lift: PlacementEvent = { type: "unfrozen", words };
  if (decision !== "end") return { events: [lift], owes: [] };
  const told = toldOfEnd(f.placement);
  return { events: [end, lift, ...told.events], owes: told.owes };
};

export const emergencyReviewFollows: Follow<"emergency-review"> = lifted;
