import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf, staffMembersOf } from "#casework/people/people.ts";
import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { roleNames } from "#domain/roles.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { trusts } from "#policy/trusts.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";

const modelOf = async (c: StaffContext) => {
  const [{ state }, record, warnings] = await Promise.all([
    read(c.deps, schools, schoolStream(c.at)),
    schoolRecordOf(c.deps, c.scope, c.at.school),
    schoolWarnings(c.deps, c.at),
  ]);
  const names = await staffMembersOf(
    c.deps,
    c.scope,
    state.staff.map((s) => s.id),
  );
  const trust = trusts().find((t) => t.id === state.trust);
  return {
    record,
    type: state.schoolType,
    policy: state.profile,
    trust: trust?.title ?? "",
    terms: (state.calendar?.terms ?? []).map((t) => t.name),
    warnings,
    people: state.staff
      .filter((s) => s.active)
      .map((s) => ({
        id: s.id,
        name: names.get(s.id)?.name ?? "",
        job: names.get(s.id)?.job ?? "",
        roles: s.roles,
      })),
    links: { policy: "/policy", calendar: "/calendar" },
  };
};

type Model = Awaited<ReturnType<typeof modelOf>>;

/** What the school's own record says; none once it is erased. */
const recordRows = (record: NonNullable<Model["record"]>): readonly SummaryRow[] => [
  { key: "Address", value: <span class="app-lines">{record.address.join("\n")}</span> },
  { key: "Phone", value: record.phone },
  ...(record.localAuthority
    ? [{ key: "Local authority", value: `${record.localAuthority.name}, ${record.localAuthority.phone}` }]
    : []),
  ...(record.localAuthority?.directionForm
    ? [{ key: "Its form for directions", value: record.localAuthority.directionForm }]
    : []),
  ...(record.localAuthority?.dutyPhone
    ? [{ key: "Its duty number", value: record.localAuthority.dutyPhone }]
    : []),
  { key: "Complaints go to", value: record.complaintsTo },
];

const rowsOf = ({ record, type, policy, trust, terms }: Model): readonly SummaryRow[] => [
  { key: "Kind", value: type === "academy" ? "Academy" : "Maintained school" },
  { key: "Policy of new referrals", value: policy },
  ...(trust ? [{ key: "Trust", value: trust }] : []),
  { key: "Terms", value: terms.join(", ") || "None yet" },
  ...(record ? recordRows(record) : []),
];

/** How the school is set up: who holds which role, which policy and calendar, and what is missing. */
export const schoolPage: StaffPage = {
  path: "/school",
  action: "school.read",
  doc: { summary: "How the school is set up, and what is missing", shows: ["people", "warnings", "policy"] },
  get: async (c) => {
    const model = await modelOf(c);
    return {
      kind: "page",
      title: "How the school is set up",
      model,
      content: (
        <>
          <span class="govuk-caption-l">{model.record?.name ?? "School"}</span>
          <h1 class="govuk-heading-l">How the school is set up</h1>
          {model.warnings.length === 0 ? (
            <InsetText>Nothing is missing: every role that the policy needs is held.</InsetText>
          ) : (
            <Section id="warnings" title="Look at this">
              <ul class="govuk-list govuk-list--bullet">
                {model.warnings.map((warning) => (
                  <li>{warning}</li>
                ))}
              </ul>
            </Section>
          )}
          <SummaryList rows={rowsOf(model)} />
          <Section id="people" title="People">
            <SummaryList
              rows={model.people.map((p) => ({
                key: p.name,
                value: (
                  <>
                    {p.job}
                    <br />
                    <span class="govuk-hint">{p.roles.map((role) => roleNames[role]).join(", ")}</span>
                  </>
                ),
              }))}
            />
          </Section>
        </>
      ),
    };
  },
};
