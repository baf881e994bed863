import { read, schools } from "#casework/commit/streams.ts";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Profile } from "#domain/rules/rules.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { lawFloor } from "#policy/floor.ts";
import { type Finding, lintRules } from "#policy/lint/finding.ts";
import { lintProfile } from "#policy/lint/lint.ts";
import { type LintReport, lintReport } from "#policy/lint/report.ts";
import { profiles } from "#policy/profiles.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";

const Defect = ({ finding }: { readonly finding: Finding }) => (
  <SummaryList
    card={{ title: `${lintRules[finding.rule]}: ${finding.clause}`, headingLevel: 3 }}
    rows={[
      { key: "What is wrong", value: finding.says },
      ...(finding.law === undefined ? [] : [{ key: "Law", value: finding.law }]),
      { key: "Remedy", value: finding.remedy },
    ]}
  />
);

/** "SI 2010/1156; TWE 12.1": the law that speaks, and where the policy does if anywhere. */
const whereOf = ({ law, clause }: Finding): string =>
  [...(law === undefined ? [] : [law]), ...(clause.endsWith("(no clause)") ? [] : [clause])].join("; ");

const Notes = ({ notes }: { readonly notes: readonly Finding[] }) => (
  <Section id="notes" title={`Where the law adds to the policy: ${counted(notes.length, "note")}`}>
    <p class="govuk-body">
      Nothing here is wrong with the text. The policy is silent, or guidance asks more, and the stricter word
      holds already.
    </p>
    <ul class="govuk-list govuk-list--spaced">
      {notes.map((n) => (
        <li>
          {n.says}
          <br />
          <span class="govuk-hint">{whereOf(n)}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const Others = ({ chosen, all }: { readonly chosen: string; readonly all: readonly Profile[] }) => (
  <Section id="others" title="Other policies">
    <ul class="govuk-list">
      {all
        .filter((p) => p.id !== chosen)
        .map((p) => (
          <li>
            <a class="govuk-link" href={`/policy/lint?profile=${p.id}`}>
              {p.title}
            </a>
          </li>
        ))}
    </ul>
  </Section>
);

const Content = ({ report, all }: { readonly report: LintReport; readonly all: readonly Profile[] }) => (
  <>
    <span class="govuk-caption-l">Policy check</span>
    <h1 class="govuk-heading-l">{report.profile.title}</h1>
    <p class="govuk-body app-lead">
      Version {report.profile.version}, held against the law of {longDate(report.on)}:{" "}
      {counted(report.defects.length, "defect")}, {counted(report.notes.length, "note")}.
    </p>
    <Section id="defects" title="Defects of the text">
      {report.defects.length === 0 ? (
        <InsetText>No defects were found.</InsetText>
      ) : (
        report.defects.map((finding) => <Defect finding={finding} />)
      )}
    </Section>
    {report.notes.length === 0 ? null : <Notes notes={report.notes} />}
    <Others chosen={report.profile.id} all={all} />
  </>
);

/** One version of every policy: the one in force, else the last that began. */
const current = (on: string): readonly Profile[] =>
  [...Map.groupBy(profiles(), (p) => p.id).values()].flatMap(
    (versions) => versions.findLast((p) => p.from <= on) ?? versions.slice(0, 1),
  );

const chosenId = async (c: StaffContext): Promise<string> =>
  c.request.query.get("profile") ?? (await read(c.deps, schools, schoolStream(c.at))).state.profile;

/** What is wrong with the school's policy, each point with its clause and remedy. */
export const policyLintPage: StaffPage = {
  path: "/policy/lint",
  action: "policy.read",
  doc: { summary: "Defects of a policy's text with clause and remedy; the school's own, or ?profile=" },
  get: async (c) => {
    const on = londonDate(c.deps.clock.now());
    const all = current(on);
    const id = await chosenId(c);
    const profile = all.find((p) => p.id === id);
    if (!profile) return notFound;
    const report = lintReport(profile, lintProfile(profile, { floor: lawFloor(), on }), on);
    return {
      kind: "page",
      title: "Policy check",
      back: { href: "/policy", text: "School policy" },
      model: {
        ...report,
        profiles: all.map(({ id, title }) => ({ id, title, href: `/policy/lint?profile=${id}` })),
      },
      content: <Content report={report} all={all} />,
    };
  },
};
