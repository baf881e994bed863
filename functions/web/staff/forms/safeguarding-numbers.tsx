import { schoolRecordOf } from "#casework/people/people.ts";
import { type SafeguardingNumbers, safeguardingNumbers } from "#casework/school/record-duty.ts";
import type { StaffContext } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";

/** What each of the numbers is called. */
export const numberTitles: Readonly<Record<keyof SafeguardingNumbers, string>> = {
  lead: "Safeguarding lead",
  deputy: "Deputy safeguarding lead",
  lado: "Allegation against an adult: LADO",
  duty: "Social care of the local authority: duty desk",
};

const lines = (numbers: SafeguardingNumbers): readonly string[] =>
  (["lead", "deputy", "lado", "duty"] as const)
    .filter((who) => numbers[who].phone !== "")
    .map((who) => `${numberTitles[who]}, ${numbers[who].name}, ${numbers[who].phone}`);

/** The duty number of the local authority, as the school’s set-up says. */
const dutyDeskOf = async (c: StaffContext): Promise<string | undefined> => {
  const authority = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.localAuthority;
  return authority?.dutyPhone ? `${authority.name}, duty number, ${authority.dutyPhone}` : undefined;
};

/** Who takes over and whom an allegation goes to, above each form about a concern (catalogue O124; rules of sense, concern). */
export const safeguardingAbove = async (c: StaffContext) => {
  const numbers = c.sees("duty.words") ? await safeguardingNumbers(c.deps, c.at) : undefined;
  const authority = numbers?.duty.phone ? undefined : await dutyDeskOf(c);
  return {
    model: { ...(numbers ? { safeguarding: numbers } : {}), ...(authority ? { authority } : {}) },
    content: (
      <InsetText>
        <p class="govuk-body">
          <strong>In danger now: ring 999.</strong>
        </p>
        {numbers ? (
          <p class="govuk-body">
            {lines(numbers).map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </p>
        ) : (
          <p class="govuk-body">
            The numbers of the safeguarding leads, the LADO and the duty desk are not recorded yet, on the
            page of the school’s duties.
          </p>
        )}
        {authority ? <p class="govuk-body">{authority}</p> : null}
      </InsetText>
    ),
  };
};
