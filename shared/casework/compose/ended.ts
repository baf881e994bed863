import { destinationForm } from "#contracts/forms/placement-life.ts";
import { initialsOf } from "#contracts/people.ts";
import { answerOf, endOf } from "#domain/placement/facts.ts";
import { hasProvider } from "#domain/routes.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { placeOf } from "../provider/place-of-learning.ts";
import { type Composer, Incomplete, schoolFactsOf, signatoryOf } from "./context.ts";
import { recipientOf } from "./letter.ts";

const labelOf = (value: string): string => {
  const field = destinationForm.steps[0]?.fields.find((f) => f.name === "destination");
  const option = field?.kind === "radios" ? field.options.find((o) => o.value === value) : undefined;
  return option?.label ?? value;
};

/** The letter about the end of a placement (catalogue O109; 1N): to those who may be told now. */
export const placementEndedFacts: Composer = async (deps, c, mail) => {
  const recorded = c.placement.forms.destination;
  if (!recorded) throw new Incomplete("No destination is recorded");
  const words = await wordsOf(deps, c.scope, Object.values(recorded.words));
  const provider = await placeOf(deps, c);
  const { name, address } = await recipientOf(deps, c, mail.to);
  return {
    school: await schoolFactsOf(deps, c),
    recipient: { name, address },
    written: c.today,
    pupilFirstName: c.pupil.givenName,
    provision: hasProvider(c.placement.route) ? (provider?.name ?? "the provider") : "our own provision",
    lastDay: endOf(c.placement),
    destination: labelOf(answerOf(c.placement, "destination", "destination")),
    destinationFrom: answerOf(c.placement, "destination", "from"),
    next: words.next,
    signedBy: await signatoryOf(deps, c),
  };
};

/** That a placement has ended, for the provider: initials and the last day, and nothing of the reason. */
export const providerEndFacts: Composer = async (deps, c) => ({
  school: await schoolFactsOf(deps, c),
  initials: initialsOf(c.pupil),
  lastDay: endOf(c.placement),
});
