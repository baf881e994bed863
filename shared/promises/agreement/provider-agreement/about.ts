import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const providerAgreementAbout: About = {
  mayRecord: leads,
  recordedAs: "Provider’s answer to the terms recorded",
  offered: withProvider(
    (f) =>
      beforeEnd(f) &&
      f.placement.phase === "commissioning" &&
      isRecorded(f, "plan") &&
      isRecorded(f, "school-link"),
  ),
  ready: (p) => p.forms.plan !== undefined && p.forms["school-link"] !== undefined,
  offeredAs: "Record what the provider says to the terms",
};
