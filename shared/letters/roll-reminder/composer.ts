import type { ProviderComposer } from "../composing/provider-case.ts";
import { composeRollRequest, rollAskOf } from "../roll-request/composer.ts";
import type { RollReminderFacts } from "./facts.ts";

export const composeRollReminder: ProviderComposer<RollReminderFacts> = async (c, mail) => ({
  ...(await composeRollRequest(c, mail)),
  askedOn: rollAskOf(c).askedOn,
});
