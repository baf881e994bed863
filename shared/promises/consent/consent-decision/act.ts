import type { Follow } from "#promises/act.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import { refusalStands } from "#streams/placement/consent/consent.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";

/** It was decided that it does not go on after the parents were heard: that ends the referral. */
const endsAfterHearing = (f: Facts, s: Submission<"consent-decision">): readonly PlacementEvent[] =>
  s.answers.decision === "end"
    ? [
        {
          type: "form-submitted",
          form: "end",
          answers: { "last-day": f.today, why: refusalStands(f.placement) ? "refused" : "not-going-ahead" },
          words: {},
        },
      ]
    : [];

export const consentDecisionFollows: Follow<"consent-decision"> = (f, s) => ({
  events: endsAfterHearing(f, s),
  owes: [],
});
