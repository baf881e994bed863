import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { agreedToEarlierTerms, agreementReply } from "#streams/placement/provider/checks.ts";

export const providerAgreementAbout: About = {
  mayRecord: leads,
  recordedAs: "Provider’s answer to the terms recorded",
  offered: withProvider(
    (f) =>
      beforeEnd(f) &&
      (f.placement.phase === "commissioning" ||
        (f.placement.phase === "active" && agreedToEarlierTerms(f.placement) !== undefined)) &&
      isRecorded(f, "plan") &&
      isRecorded(f, "school-link"),
  ),
  ready: (p) => p.forms.plan !== undefined && p.forms["school-link"] !== undefined,
  // Nobody agrees to changed terms by leaving an earlier answer as it is.
  beginsFrom: agreementReply,
  offeredAs: "Record what the provider says to the terms",
};
