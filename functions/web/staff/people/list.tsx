import { importPath } from "#casework/import/kinds.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import { type RoleGap, roleGaps } from "#casework/school/role-gaps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { inWords, type LoadedPeople, loadPeople, standsInAs } from "./load.ts";

const gapsOf = (c: StaffContext, { school }: LoadedPeople): readonly RoleGap[] => {
  const rules = schoolRulesOf(school, londonDate(c.deps.clock.now()));
  return rules ? roleGaps(school, rules) : [];
};

const modelOf = async (c: StaffContext) => {
  const l = await loadPeople(c);
  const mayWrite = c.may("people.write");
  return {
    people: l.members.map((m) => ({
      id: m.id,
      name: m.name,
      job: m.record?.job ?? "",
      email: m.record?.email ?? "",
      roles: m.roles,
      standsInAs: standsInAs(l.school, m),
      ...(mayWrite ? { href: `/school/people/${m.id}` } : {}),
    })),
    covers: l.school.covers.map((v) => ({
      id: v.id,
      away: l.nameOf(v.away),
      by: l.nameOf(v.by),
      roles: v.roles,
      from: v.from,
      to: v.to,
      ...(mayWrite ? { end: `/school/people/covers/${v.id}/end` } : {}),
    })),
    asked: l.school.asked.map((a) => ({
      id: a.id,
      name: l.nameOf(a.staff.id),
      by: l.nameOf(a.by),
      roles: a.staff.roles,
      ...(c.may("people.confirm") ? { href: `/school/people/asked/${a.id}` } : {}),
    })),
    gaps: gapsOf(c, l),
    links: mayWrite ? { invite: "/school/people/new", import: importPath.staff } : {},
  };
};

type Model = Awaited<ReturnType<typeof modelOf>>;

const Asked = ({ model }: { readonly model: Model }) =>
  model.asked.length === 0 ? null : (
    <Section id="asked" title="Waits for a second person">
      <ul class="govuk-list govuk-list--bullet">
        {model.asked.map((a) => (
          <li>
            {a.name}: {inWords(a.roles)}. Given by {a.by}.{" "}
            {a.href ? (
              <a class="govuk-link" href={a.href}>
                Say whether that is right<span class="govuk-visually-hidden"> for {a.name}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );

const Covers = ({ model }: { readonly model: Model }) =>
  model.covers.length === 0 ? null : (
    <Section id="covers" title="Who stands in">
      <SummaryList
        rows={model.covers.map((v) => ({
          key: v.by,
          value: (
            <>
              For {v.away}, {longDate(v.from)} to {longDate(v.to)}
              <br />
              <span class="govuk-hint">{inWords(v.roles)}</span>
            </>
          ),
          ...(v.end ? { actions: [{ href: v.end, text: "End it", about: `: ${v.by} for ${v.away}` }] } : {}),
        }))}
      />
    </Section>
  );

const Members = ({ model }: { readonly model: Model }) => (
  <Section id="members" title="Who works here">
    <SummaryList
      rows={model.people.map((p) => ({
        key: p.name,
        value: (
          <>
            {p.job}
            <br />
            {p.email}
            <br />
            <span class="govuk-hint">
              {inWords(p.roles)}
              {p.standsInAs.length > 0 ? `. Stands in as: ${inWords(p.standsInAs)}` : ""}
            </span>
          </>
        ),
        ...(p.href ? { actions: [{ href: p.href, text: "Open", about: p.name }] } : {}),
      }))}
    />
  </Section>
);

/** Roles that are nobody's own: nothing of them is lost, because somebody stands in. */
const StandIns = ({ gaps }: { readonly gaps: readonly RoleGap[] }) =>
  gaps.length === 0 ? null : (
    <Section id="stand-ins" title="Roles that nobody has">
      <ul class="govuk-list govuk-list--bullet">
        {gaps.map((gap) => (
          <li>{gap.says}</li>
        ))}
      </ul>
    </Section>
  );

/** Who works here with which roles, who stands in for whom, and what waits for a second person. */
export const peoplePage: StaffPage = {
  path: "/school/people",
  action: "people.read",
  doc: { summary: "Who works here, with which roles", shows: ["people", "covers", "asked", "gaps"] },
  get: async (c) => {
    const model = await modelOf(c);
    return {
      kind: "page",
      title: "People",
      back: { href: c.may("school.read") ? "/school" : "/today", text: "Back" },
      model,
      content: (
        <>
          <h1 class="govuk-heading-l">People</h1>
          <p class="govuk-body app-lead">
            Tasks and mails go to roles. Whoever has a role gets them; where nobody has it, somebody stands
            in.
          </p>
          {model.gaps
            .filter((gap) => !gap.standIn)
            .map((gap) => (
              <WarningText>{gap.says}</WarningText>
            ))}
          {model.links.invite ? (
            <ButtonGroup>
              <LinkButton href={model.links.invite}>Invite somebody</LinkButton>
              <LinkButton href={model.links.import} variant="secondary">
                Import staff
              </LinkButton>
            </ButtonGroup>
          ) : null}
          <Asked model={model} />
          <Covers model={model} />
          <Members model={model} />
          <StandIns gaps={model.gaps.filter((gap) => gap.standIn)} />
        </>
      ),
    };
  },
};
