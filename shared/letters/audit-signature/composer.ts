import type { ProviderComposer } from "../composing/provider-case.ts";
import { composeRollRequest } from "../roll-request/composer.ts";
import type { AuditSignatureFacts } from "./facts.ts";

/** School, day and link, as of every question to a provider about itself. */
export const composeAuditSignature: ProviderComposer<AuditSignatureFacts> = composeRollRequest;
