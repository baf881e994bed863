import { answerOf } from "#streams/placement/facts.ts";
import type { FieldOf } from "#streams/placement/recorded.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { recipientOf } from "../composing/recipient.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { FlexiEndingFacts } from "./facts.ts";

/** Notice of either side (catalogue O118). */
export const composeFlexiEnding: PlacementComposer<FlexiEndingFacts> = async (c, mail) => {
  const answer = (field: FieldOf<"flexi-withdrawn">) => answerOf(c.placement, "flexi-withdrawn", field);
  return {
    school: await schoolFactsOf(c),
    recipient: await recipientOf(c, mail.to),
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    by: answer("by"),
    givenOn: answer("given-on"),
    lastDay: answer("last-day"),
    signedBy: await signatoryOf(c),
  };
};
