import type { LetterId } from "#ids/letter-id.ts";
import { placementComposers } from "./composers-of-placement.ts";
import { providerComposers } from "./composers-of-provider.ts";
import { registerComposers } from "./composers-of-register.ts";
import { schoolComposers } from "./composers-of-school.ts";

/**
 * Every letter has a composer among those of placement, register, provider or school; one that has none does not compile. Only
 * this check and its test import all of them: whatever sends mails takes those of its own stream.
 */
export const composers = {
  ...placementComposers,
  ...registerComposers,
  ...providerComposers,
  ...schoolComposers,
} satisfies Readonly<Record<LetterId, unknown>>;
