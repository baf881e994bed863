import { type ProviderInTrust, providersInTrust } from "#casework/school/trust-providers.ts";
import { type SchoolInTrust, schoolsInTrust } from "#casework/school/trust-schools.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffPage } from "#door/context.ts";
import { phaseNames, phases } from "#streams/placement/phase.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";
import { Compared, comparedSchools } from "./trust-compared.tsx";

const shownPhases = phases.filter((phase) => phase !== "closed");

const Stages = ({ all }: { readonly all: readonly SchoolInTrust[] }) => (
  <>
    {all.map((school) => (
      <SummaryList
        card={{ title: school.name, headingLevel: 3 }}
        rows={shownPhases.map((phase) => ({
          key: phaseNames[phase],
          value: String(school.phases[phase] ?? 0),
        }))}
      />
    ))}
  </>
);

const OverdueAt = ({ school }: { readonly school: SchoolInTrust }) => (
  <>
    <h3 class="govuk-heading-s">{school.name}</h3>
    <p class="govuk-body">
      <a class="govuk-link" href={`/trust/report/${school.id}`}>
        Report on {school.name}
      </a>
    </p>
    {school.overdue.length === 0 ? (
      <p class="govuk-body">Nothing that is owed for a placement is overdue.</p>
    ) : (
      <Table
        caption="Owed for placements"
        captionSize="s"
        firstCellIsHeader
        head={[{ content: "What" }, { content: "Clause" }, { content: "How often", numeric: true }]}
        rows={school.overdue.map((o) => [
          { content: `${o.title} (${o.id})` },
          { content: o.clauses.join("; ") || "Law or product" },
          { content: String(o.count), numeric: true },
        ])}
      />
    )}
    {school.duties.length === 0 ? (
      <p class="govuk-body">Every duty of the school itself is recorded in time.</p>
    ) : (
      <Table
        caption="Duties of the school itself: overdue, or not recorded yet"
        captionSize="s"
        firstCellIsHeader
        head={[{ content: "What" }, { content: "Clause" }]}
        rows={school.duties.map((d) => [
          { content: `${d.title} (${d.id})` },
          { content: d.clauses.join("; ") },
        ])}
      />
    )}
  </>
);

const signedBy = ({ school, on, by, outcome, audit }: ProviderInTrust["signedOff"][number]): string => {
  const checks = on
    ? `${school}: ${outcome === "satisfactory" ? "signed off" : "not satisfactory"}, ${longDate(on)}${by ? `, ${by}` : ""}`
    : `${school}: not signed off yet`;
  return audit === "not-satisfactory" ? `${checks}. Audit not satisfactory` : checks;
};

const Providers = ({ all }: { readonly all: readonly ProviderInTrust[] }) => (
  <>
    {all.map((p) => (
      <SummaryList
        card={{ title: p.name, headingLevel: 3 }}
        rows={[
          { key: "Registration", value: p.roll.says },
          {
            key: "Insurance",
            value: p.insuranceUntil ? `Until ${longDate(p.insuranceUntil)}` : "Not declared yet",
          },
          {
            key: "Signed off",
            value:
              p.signedOff.length === 0 ? (
                "By no school yet"
              ) : (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {p.signedOff.map((s) => (
                    <li>{signedBy(s)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    ))}
  </>
);

/** The schools of the trust on one page, for its leads and trustees: numbers and dates, no pupil's name. */
export const trustPage: StaffPage = {
  path: "/trust",
  action: "trust.read",
  doc: {
    summary: "The trust's schools: placements by stage, overdue obligations, providers; no names of pupils",
    shows: ["date", "compared", "schools", "providers"],
  },
  get: async (c) => {
    const date = londonDate(c.deps.clock.now());
    const schools = await schoolsInTrust(c.deps, c.at.tenant);
    const compared = await comparedSchools(c);
    const providers = c.may("trust.providers") ? await providersInTrust(c.deps, c.at) : undefined;
    return {
      kind: "page",
      title: "The schools of the trust",
      model: { date, compared, schools, ...(providers ? { providers } : {}) },
      content: (
        <>
          <span class="govuk-caption-l">{longDate(date)}</span>
          <h1 class="govuk-heading-l">The schools of the trust</h1>
          <InsetText>
            Numbers from 1 to 4 are shown as “fewer than 5”, and others to the nearest five, so that no child
            can be recognised.
          </InsetText>
          <Section id="compared" title="The schools side by side">
            <Compared all={compared} />
          </Section>
          <Section id="placements" title="Placements by stage">
            <Stages all={schools} />
          </Section>
          <Section id="overdue" title="What is overdue">
            {schools.map((school) => (
              <OverdueAt school={school} />
            ))}
          </Section>
          {providers ? (
            <Section id="providers" title="Providers">
              <Providers all={providers} />
            </Section>
          ) : null}
        </>
      ),
    };
  },
};
