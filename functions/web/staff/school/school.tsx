import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { firstRun, missingOf } from "#casework/school/first-run.ts";
import { outsideOf } from "#casework/school/record/outside.ts";
import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { kindLabels, phaseLabels, schoolPhases, typeLabels } from "#contracts/forms/school/details.ts";
import { outsideIds, outsideTitles } from "#contracts/forms/school/outside.ts";
import type { SchoolRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { lastProfileOf } from "#policy/profiles.ts";
import { trusts } from "#policy/trusts.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { inWords, loadPeople } from "../people/load.ts";
import { SecondFactor } from "./second-factor.tsx";

const modelOf = async (c: StaffContext) => {
  const [{ state }, record, warnings, list, people] = await Promise.all([
    read(c.deps, schools, schoolStream(c.at)),
    schoolRecordOf(c.deps, c.scope, c.at.school),
    schoolWarnings(c.deps, c.at),
    firstRun(c.deps, c.at),
    loadPeople(c),
  ]);
  const trust = trusts().find((t) => t.id === state.trust);
  const mayWrite = c.may("school.write");
  return {
    record,
    type: state.schoolType,
    policy: state.profile,
    policyTitle: lastProfileOf(state.profile, londonDate(c.deps.clock.now()))?.title ?? state.profile,
    trust: trust?.title ?? "",
    terms: (state.calendar?.terms ?? []).map((t) => t.name),
    warnings,
    missing: missingOf(list).map(({ id, title }) => ({ id, title })),
    people: people.members.map((p) => ({ id: p.id, name: p.name, job: p.record?.job ?? "", roles: p.roles })),
    links: {
      policy: "/policy",
      calendar: "/calendar",
      begin: "/school/begin",
      people: "/school/people",
      preview: "/school/letters/preview",
      ...(mayWrite
        ? { details: "/school/details", addSite: "/school/sites/new", letters: "/school/letters" }
        : {}),
    },
    mayWrite,
    vouched: c.deps.identity.vouched ?? null,
  };
};

type Model = Awaited<ReturnType<typeof modelOf>>;

const lines = (all: readonly string[]) => <span class="app-lines">{all.join("\n")}</span>;

const phasesOf = (record: SchoolRecord): string =>
  (record.phase ?? [])
    .map((phase) => phaseLabels[schoolPhases.find((p) => p === phase) ?? "primary"] ?? phase)
    .join(", ");

const orMissing = (said: string) => said || "Not entered yet";

/** What the school's own record says; none once it is erased. */
const recordRows = (r: SchoolRecord): readonly SummaryRow[] => [
  { key: "Name", value: orMissing(r.name) },
  { key: "Kind of school", value: kindLabels[r.kind ?? "mainstream"] },
  { key: "Phases", value: orMissing(phasesOf(r)) },
  ...(r.urn ? [{ key: "URN", value: r.urn }] : []),
  { key: "Address", value: r.address.length > 0 ? lines(r.address) : orMissing("") },
  { key: "Phone", value: orMissing(r.phone) },
  { key: "E-mail address of the office", value: orMissing(r.replyTo) },
  { key: "Complaints go to", value: orMissing(r.complaintsTo) },
  { key: "Complaints procedure", value: orMissing(r.complaintsProcedure) },
  { key: "Privacy notice", value: orMissing(r.privacyNotice) },
];

const rowsOf = ({ record, type, trust }: Model): readonly SummaryRow[] => [
  ...(record ? recordRows(record) : []),
  { key: "Run as", value: typeLabels[type] },
  ...(trust ? [{ key: "Trust", value: trust }] : []),
];

const Link = ({ href, text }: { readonly href: string | undefined; readonly text: string }) =>
  href ? (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  ) : null;

const Sites = ({ model }: { readonly model: Model }) => {
  const sites = model.record?.sites ?? [];
  return (
    <Section id="sites" title="Other sites">
      {sites.length === 0 ? <p class="govuk-body">None: the school is at its address only.</p> : null}
      <SummaryList
        rows={sites.map((s) => ({
          key: s.name,
          value: lines([...s.address, ...(s.phone ? [s.phone] : [])]),
          ...(model.mayWrite
            ? { actions: [{ href: `/school/sites/${s.id}/remove`, text: "Remove", about: s.name }] }
            : {}),
        }))}
      />
      <Link href={model.links.addSite} text="Add a site" />
    </Section>
  );
};

const Outside = ({ model }: { readonly model: Model }) => (
  <Section id="outside" title="Contacts outside">
    <SummaryList
      rows={outsideIds.map((who) => {
        const known = outsideOf(model.record, who);
        const authority = who === "local-authority" ? model.record?.localAuthority : undefined;
        return {
          key: outsideTitles[who],
          value: known
            ? lines([
                known.name,
                known.phone,
                known.email,
                ...(authority?.dutyPhone ? [`Duty desk: ${authority.dutyPhone}`] : []),
                ...(authority?.directionForm ? [`Its form for directions: ${authority.directionForm}`] : []),
              ])
            : orMissing(""),
          ...(model.mayWrite
            ? {
                actions: [
                  {
                    href: `/school/outside/${who}`,
                    text: known ? "Change" : "Enter",
                    about: outsideTitles[who],
                  },
                ],
              }
            : {}),
        };
      })}
    />
  </Section>
);

const Rest = ({ model }: { readonly model: Model }) => (
  <>
    <Section id="rules" title="Policy and calendar">
      <SummaryList
        rows={[
          {
            key: "Policy of new referrals",
            value: orMissing(model.policyTitle),
            actions: [{ href: model.links.policy, text: "Open", about: "the policy" }],
          },
          {
            key: "Terms",
            value: model.terms.join(", ") || orMissing(""),
            actions: [{ href: model.links.calendar, text: "Open", about: "the calendar" }],
          },
        ]}
      />
    </Section>
    <Section id="letters" title="Letters">
      <SummaryList
        rows={[
          { key: "Colour", value: model.record?.look?.colour ?? "Plain blue" },
          { key: "Picture", value: model.record?.look?.logo ? "The school’s own" : "None" },
          { key: "Above the signature", value: model.record?.look?.signOff ?? "Yours sincerely" },
        ]}
      />
      <Link href={model.links.letters} text="Colour, picture and closing words" />
      <Link href={model.links.preview} text="See a letter as it looks now" />
    </Section>
    <SecondFactor vouched={model.vouched} />
    <Section id="people" title="People">
      <SummaryList
        rows={model.people.map((p) => ({
          key: p.name,
          value: (
            <>
              {p.job}
              <br />
              <span class="govuk-hint">{inWords(p.roles)}</span>
            </>
          ),
        }))}
      />
      <Link href={model.links.people} text="Invite, change roles, cover and leaving" />
    </Section>
  </>
);

/** How the school is set up: what is on record, who holds which role, and what is missing. */
export const schoolPage: StaffPage = {
  path: "/school",
  action: "school.read",
  doc: {
    summary: "How the school is set up, and what is missing",
    shows: ["people", "warnings", "missing", "policy"],
  },
  get: async (c) => {
    const { mayWrite, ...model } = await modelOf(c);
    return {
      kind: "page",
      title: "How the school is set up",
      model,
      content: (
        <>
          <span class="govuk-caption-l">{model.record?.name || "Your school"}</span>
          <h1 class="govuk-heading-l">How the school is set up</h1>
          {model.missing.length > 0 ? (
            <InsetText>
              {model.missing.length === 1 ? "One thing is" : `${model.missing.length} things are`} missing.{" "}
              <a class="govuk-link" href={model.links.begin}>
                Begin here
              </a>
            </InsetText>
          ) : null}
          {model.warnings.length === 0 && model.missing.length === 0 ? (
            <InsetText>Nothing is missing: every role that the policy needs is held.</InsetText>
          ) : null}
          {model.warnings.length > 0 ? (
            <Section id="warnings" title="Look at this">
              <ul class="govuk-list govuk-list--bullet">
                {model.warnings.map((warning) => (
                  <li>{warning}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section id="school" title="The school">
            <SummaryList rows={rowsOf({ ...model, mayWrite })} />
            <Link href={model.links.details} text="Change the details of the school" />
          </Section>
          <Sites model={{ ...model, mayWrite }} />
          <Outside model={{ ...model, mayWrite }} />
          <Rest model={{ ...model, mayWrite }} />
        </>
      ),
    };
  },
};
