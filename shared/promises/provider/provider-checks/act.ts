import type { Follow } from "#promises/act.ts";
import { answeredByProvider } from "#promises/deciding/following-from.ts";

/** Answers of the provider for which a start waits are told to staff at once. Its reports wait on the list of today instead, each with a day. */
export const providerChecksFollows: Follow<"provider-checks"> = (f, s) => ({
  events: [],
  owes: answeredByProvider(f.placement, s),
});
