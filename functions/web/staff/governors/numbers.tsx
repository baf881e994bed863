import { safeguardingNumbers } from "#casework/school/record-duty.ts";
import { dialled } from "#contracts/form-phone.ts";
import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { numberTitles } from "../forms/safeguarding-numbers.tsx";

const order = ["lead", "deputy", "duty", "lado"] as const;

/** Whom to ring about a child’s safety, for everybody at school, on paper too (catalogue O77, O124). */
export const numbersPage: StaffPage = {
  path: "/school/numbers",
  action: "numbers.read",
  doc: { summary: "Whom to ring about a child's safety", shows: ["numbers", "links"] },
  get: async (c) => {
    const numbers = await safeguardingNumbers(c.deps, c.at);
    const record = c.may("duty.O124") ? "/school/duties/O124" : undefined;
    return {
      kind: "page",
      title: "Whom to ring about a child’s safety",
      model: { numbers: numbers ?? null, links: record ? { record } : {} },
      content: (
        <>
          <h1 class="govuk-heading-l">Whom to ring about a child’s safety</h1>
          <WarningText>A child in danger now: ring 999 first.</WarningText>
          {numbers ? (
            <SummaryList
              rows={order.map((who) => ({
                key: numberTitles[who],
                value: numbers[who].phone ? (
                  <>
                    {numbers[who].name},{" "}
                    <a class="govuk-link" href={`tel:${dialled(numbers[who].phone)}`}>
                      {numbers[who].phone}
                    </a>
                  </>
                ) : (
                  "Not recorded yet"
                ),
              }))}
            />
          ) : (
            <InsetText>The numbers are not recorded yet.</InsetText>
          )}
          {record ? (
            <p class="govuk-body">
              <a class="govuk-link" href={record}>
                Record the numbers
              </a>
            </p>
          ) : null}
        </>
      ),
    };
  },
};
