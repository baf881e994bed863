import type { LetterId } from "#ids/letter-id.ts";
import { composeAuditSignature } from "./audit-signature/composer.ts";
import type { ProviderComposer } from "./composing/provider-case.ts";
import { composeDiligenceReminder } from "./diligence-reminder/composer.ts";
import { composeDiligenceRequest } from "./diligence-request/composer.ts";
import { composeRollReminder } from "./roll-reminder/composer.ts";
import { composeRollRequest } from "./roll-request/composer.ts";
import { composeProviderTasks } from "./staff-notice/composer.ts";
import { composeStandingLink } from "./standing-link/composer.ts";

/** Composers of the letters that a school’s dealings with a provider owe. */
export const providerComposers = {
  "staff-notice": composeProviderTasks,
  "roll-request": composeRollRequest,
  "roll-reminder": composeRollReminder,
  "diligence-request": composeDiligenceRequest,
  "diligence-reminder": composeDiligenceReminder,
  "audit-signature": composeAuditSignature,
  "standing-link": composeStandingLink,
} satisfies Readonly<Partial<Record<LetterId, ProviderComposer<object>>>>;
