import type { Follow } from "#promises/act.ts";
import { answeredByProvider } from "#promises/deciding/following-from.ts";

export const providerAgreementFollows: Follow<"provider-agreement"> = (f, s) => ({
  events: [],
  owes: answeredByProvider(f.placement, s),
});
