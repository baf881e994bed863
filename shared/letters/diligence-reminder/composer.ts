import type { ProviderComposer } from "../composing/provider-case.ts";
import { composeRollReminder } from "../roll-reminder/composer.ts";
import type { DiligenceReminderFacts } from "./facts.ts";

/** As the request, with the day on which it was sent. */
export const composeDiligenceReminder: ProviderComposer<DiligenceReminderFacts> = composeRollReminder;
