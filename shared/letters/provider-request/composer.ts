import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { sparedNow } from "#streams/placement/provider/held.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { schoolFactsOf } from "../composing/school.ts";
import { askedOfProvider } from "./asked-of-provider.ts";
import type { ProviderRequestFacts } from "./facts.ts";

export const composeProviderRequest: PlacementComposer<ProviderRequestFacts> = async (c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  const { what, about } = askedOfProvider(ask, sparedNow(c.placement, c.today).length > 0);
  return {
    school: await schoolFactsOf(c),
    initials: initialsOf(c.pupil),
    what,
    ...(ask.purpose === "data-returned" ? { over: true } : {}),
    about,
    answerBy: londonDate(ask.due),
    link: await c.link(),
  };
};
