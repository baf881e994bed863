import { dialled } from "#contracts/form-phone.ts";
import type { DayRegister } from "./load.ts";

/** Whom to ring, on every page of a provider. */
export const RingSchool = ({ d }: { readonly d: DayRegister }) => (
  <>
    <h2 class="govuk-heading-m">If a pupil is missing</h2>
    <p class="govuk-body">
      Ring {d.school.name} straight away on{" "}
      <a class="govuk-link" href={`tel:${dialled(d.school.phone)}`}>
        {d.school.phone}
      </a>
      . If a child is in danger now, ring 999 first.
    </p>
    <p class="govuk-body">
      You can change an answer here until the end of today, and after that by ringing the school. What you
      sent before is kept as well.
    </p>
  </>
);
