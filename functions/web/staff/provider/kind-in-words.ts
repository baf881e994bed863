import { providerKinds } from "#domain/provider-identity.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";

/** What a provider is; of one entered before kinds were asked, what is known of it. */
export const kindInWords = ({ kind, isSchool }: Pick<ProviderFacts, "kind" | "isSchool">): string =>
  kind
    ? providerKinds[kind]
    : isSchool === "yes"
      ? "School, kind not on record"
      : "Not a school, kind not on record";
