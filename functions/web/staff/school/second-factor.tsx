import type { Vouched } from "#contracts/sign-in.ts";
import { Section } from "#ui/components/section.tsx";
import { longDate } from "#ui/dates.ts";

/** That no token shows a second factor, and who answers for it: nobody shall think that Waymark has seen one. */
export const SecondFactor = ({ vouched }: { readonly vouched: Vouched | null }) =>
  vouched ? (
    <Section id="second-factor" title="Second factor at the sign-in">
      <p class="govuk-body app-lead">
        Waymark does not see it: your identity provider’s tokens do not show it. That it asks everybody for
        one is vouched for by {vouched.by}, since {longDate(vouched.on)}. Have the policy there looked at
        every year.
      </p>
    </Section>
  ) : null;
