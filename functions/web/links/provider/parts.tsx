import type { ProviderQuestion } from "./load.ts";

/** Whom to ring, on every page behind a provider's link. */
export const RingForProvider = ({ q }: { readonly q: ProviderQuestion }) => (
  <>
    <h2 class="govuk-heading-m">Talk to the school</h2>
    <p class="govuk-body">
      {q.school.contact.name}, {q.school.contact.role}
      <br />
      {q.school.name}
      <br />
      Phone {q.school.contact.phone}
    </p>
    <p class="govuk-body">You can answer on the phone or on paper too.</p>
  </>
);
