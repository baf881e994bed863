import { Incomplete } from "../composing/incomplete.ts";
import type { ProviderComposer } from "../composing/provider-case.ts";
import type { StandingLinkFacts } from "./facts.ts";

export const composeStandingLink: ProviderComposer<StandingLinkFacts> = async (c) => {
  if (!c.until) throw new Incomplete("There is no such link");
  const { name, phone } = c.schoolRecord;
  return { school: { name, phone }, link: await c.link(), until: c.until };
};
