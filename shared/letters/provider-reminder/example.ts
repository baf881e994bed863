import { providerRequestExample } from "../provider-request/example.ts";
import type { ProviderReminderFacts } from "./facts.ts";

export const providerReminderExample: ProviderReminderFacts = {
  ...providerRequestExample,
  askedOn: "2026-10-09",
};
