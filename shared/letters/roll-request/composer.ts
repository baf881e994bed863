import type { RollAsk } from "#streams/provider/sign-off-events.ts";
import { Incomplete } from "../composing/incomplete.ts";
import type { ProviderCase, ProviderComposer } from "../composing/provider-case.ts";
import { schoolFactsOf } from "../composing/school.ts";
import type { RollRequestFacts } from "./facts.ts";

/** What a provider is asked for: its count of this term, or its due diligence of this year. */
export const rollAskOf = ({ ask }: ProviderCase): Pick<RollAsk, "askedOn" | "due"> => {
  if (!ask) throw new Incomplete("There is no such request");
  return ask;
};

export const composeRollRequest: ProviderComposer<RollRequestFacts> = async (c) => ({
  school: await schoolFactsOf(c),
  answerBy: rollAskOf(c).due,
  link: await c.link(),
});
