import { safeguardingNumbers } from "../../../shared/casework/duties.ts";
import type { StaffContext } from "../../../shared/door/context.ts";
import { InsetText } from "../../../shared/ui/components/inset-text.tsx";

/** Who takes over and whom an allegation goes to, above each form about a concern (catalogue O124; rules of sense, concern). */
export const safeguardingAbove = async (c: StaffContext) => {
  const numbers = c.sees("duty.words") ? await safeguardingNumbers(c.deps, c.at) : undefined;
  return {
    model: numbers ? { safeguarding: numbers } : {},
    content: (
      <InsetText>
        <p class="govuk-body">
          <strong>In danger now: ring 999.</strong>
        </p>
        {numbers ? (
          <p class="govuk-body">
            Deputy safeguarding lead: {numbers.deputy.name}, {numbers.deputy.phone}
            <br />
            Allegation against an adult: LADO, {numbers.lado.name}, {numbers.lado.phone}
          </p>
        ) : (
          <p class="govuk-body">
            The numbers of the deputy safeguarding lead and the LADO are not recorded yet, on the page of the
            school’s duties.
          </p>
        )}
      </InsetText>
    ),
  };
};
