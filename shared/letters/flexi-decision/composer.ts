import { answerOf } from "#streams/placement/facts.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { recipientOf } from "../composing/recipient.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { FlexiDecisionFacts } from "./facts.ts";

/** The headteacher’s decision on a request for flexi-schooling (catalogue O117). */
export const composeFlexiDecision: PlacementComposer<FlexiDecisionFacts> = async (c, mail) => {
  const form = c.placement.forms["flexi-decision"];
  const words = await c.words(Object.values(form?.words ?? {}));
  return {
    school: await schoolFactsOf(c),
    recipient: await recipientOf(c, mail.to),
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    asked: answerOf(c.placement, "flexi-request", "received-on"),
    decided: form?.answers.decision === "place" ? "agreed" : "not-agreed",
    decidedOn: form?.answers["decided-on"],
    reasons: words["reasons-for-parents"],
    signedBy: await signatoryOf(c),
  };
};
