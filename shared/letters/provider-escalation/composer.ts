import { sparedNow } from "#streams/placement/provider/held.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf, unansweredFacts } from "../composing/question.ts";
import { askedOfProvider } from "../provider-request/asked-of-provider.ts";
import type { ProviderEscalationFacts } from "./facts.ts";

export const composeProviderEscalation: PlacementComposer<ProviderEscalationFacts> = async (c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  return {
    ...unansweredFacts(c, ask),
    what: askedOfProvider(ask, sparedNow(c.placement, c.today).length > 0).name,
  };
};
