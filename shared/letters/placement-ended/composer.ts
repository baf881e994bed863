import { hasProvider } from "#domain/routes.ts";
import { destinationForm } from "#promises/ending/destination/form.ts";
import { answerOf, endOf } from "#streams/placement/facts.ts";
import { Incomplete } from "../composing/incomplete.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { recipientOf } from "../composing/recipient.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { isWithheld, withheldPlace, withoutPlace } from "../composing/withheld.ts";
import type { PlacementEndedFacts } from "./facts.ts";

const labelOf = (value: string): string => {
  const field = destinationForm.steps[0]?.fields.find((f) => f.name === "destination");
  const option = field?.kind === "radios" ? field.options.find((o) => o.value === value) : undefined;
  return option?.label ?? value;
};

/** About the end of a placement (catalogue O109; 1N): to those who may be told now. */
export const composePlacementEnded: PlacementComposer<PlacementEndedFacts> = async (c, mail) => {
  const recorded = c.placement.forms.destination;
  if (!recorded) throw new Incomplete("No destination is recorded");
  const words = await c.words(Object.values(recorded.words));
  const provider = await c.place();
  const withheld = isWithheld(c, mail.to);
  const placeName = () => {
    if (!hasProvider(c.placement.route)) return "our own provision";
    return withheld ? withheldPlace : (provider?.name ?? "the provider");
  };
  return {
    school: await schoolFactsOf(c),
    recipient: await recipientOf(c, mail.to),
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    provision: placeName(),
    lastDay: endOf(c.placement),
    destination: labelOf(answerOf(c.placement, "destination", "destination")),
    destinationFrom: answerOf(c.placement, "destination", "from"),
    next: withheld ? withoutPlace(words.next, [provider?.name, ...(provider?.address ?? [])]) : words.next,
    signedBy: await signatoryOf(c),
  };
};
