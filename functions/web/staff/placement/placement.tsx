import { roleNames } from "#domain/roles.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import type { Role } from "#ids/role.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { glanceOf } from "./glance.ts";
import { Attendance, Blocks, Money, NextDates, People } from "./glance-parts.tsx";
import { loadPlacement } from "./load.ts";
import { type PlacementModel, placementModel, type ShownObligation } from "./model.ts";
import { MorePages, morePages } from "./more/links.tsx";
import { titleOf } from "./policy.tsx";

const Summary = ({ m }: { readonly m: PlacementModel }) => (
  <SummaryList
    rows={[
      ...(m.takenOver
        ? [
            {
              key: "Taken over",
              value: `Under way since ${longDate(m.takenOver.begun)}${m.takenOver.papers ? `. Papers: ${m.takenOver.papers}` : ""}`,
            },
          ]
        : []),
      ...m.earlierRoutes.map((r) => ({
        key: `Until ${longDate(r.until)}`,
        value: <span class="app-lines">{[r.route, ...(r.why ? [r.why] : [])].join("\n")}</span>,
      })),
      ...(m.days > 0
        ? [
            {
              key: hasProvider(m.route) ? "Days at the provider" : "Days with a session",
              value: String(m.days),
            },
          ]
        : []),
      {
        key: "Policy",
        value: (
          <a class="govuk-link" href={`/placements/${m.id}/policy`}>
            {titleOf(m.profile)}
          </a>
        ),
      },
    ]}
  />
);

/** In a line: where it stands, on which way, where, from when to when. */
const Strip = ({ m }: { readonly m: PlacementModel }) => {
  const late = m.obligations.filter((o) => (o.state === "owed" || o.state === "asked") && o.late).length;
  return (
    <p class="govuk-body app-glance__strip">
      <Tag colour={m.phase === "closed" ? "grey" : m.phase === "active" ? "green" : "teal"}>
        {phaseNames[m.phase]}
      </Tag>
      {late > 0 ? <Tag colour="red">{late} overdue</Tag> : null}
      <span>{routeNames[m.route]}</span>
      {hasProvider(m.route) ? <span>{m.provider || "Provider not chosen yet"}</span> : null}
      <span>
        {m.start ? `${shortDate(m.start)} to ${m.end ? shortDate(m.end) : "–"}` : "Dates not agreed yet"}
      </span>
    </p>
  );
};

/** What one does next: what is done at once, then what one owes oneself, then what one may do for somebody else. */
const NextStep = ({ m, roles }: { readonly m: PlacementModel; readonly roles: readonly Role[] }) => {
  const ready = m.obligations.filter((o) => o.ready && o.href && !o.later);
  const byDue = ready.toSorted((a, b) => ((a.due || "9999") < (b.due || "9999") ? -1 : 1));
  const isMine = (o: ShownObligation): boolean => roles.includes(o.owner);
  const first = ready.find((o) => isAtOnce(o.form)) ?? byDue.find(isMine) ?? byDue[0];
  if (m.phase === "closed" && !first) return <InsetText>This placement is closed.</InsetText>;
  if (!first) return <InsetText>Nothing here waits for you just now.</InsetText>;
  return (
    <p class="govuk-body">
      <LinkButton href={first.href ?? ""}>{first.title}</LinkButton>
      {isMine(first) ? null : (
        <>
          <br />
          <span class="govuk-hint">Owed by: {roleNames[first.owner]}. You may do it too.</span>
        </>
      )}
    </p>
  );
};

/** What can be done now, each once: what is owed first, then what else fits. */
const doable = (m: PlacementModel): readonly { readonly href: string; readonly title: string }[] => {
  const owed = m.obligations.flatMap(({ href, title }) => (href ? [{ href, title }] : []));
  return [...owed, ...m.actions].filter(({ href }, i, all) => all.findIndex((x) => x.href === href) === i);
};

const Doable = ({ m }: { readonly m: PlacementModel }) => {
  const all = doable(m);
  return all.length === 0 ? null : (
    <Details summary={`What you can record now (${all.length})`} classes="app-phase app-no-print">
      <ul class="govuk-list">
        {all.map(({ href, title }) => (
          <li>
            <a class="govuk-link" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
};

const Bounced = ({ m }: { readonly m: PlacementModel }) => {
  const names = new Map(m.contacts.map((k) => [k.id, k.name]));
  const back = m.mails.filter((mail) => mail.state === "bounced");
  return back.length === 0 ? null : (
    <WarningText>
      {back
        .map(
          (mail) =>
            `A mail to ${names.get(mail.to) ?? "a contact"} came back (${mail.reason ?? "no reason given"}). It counts as not given: reach them in another way.`,
        )
        .join(" ")}
    </WarningText>
  );
};

/** A placement on one screen: where it stands, what it waits for, what comes next, whom to ring; the rest is a link away. */
export const placementPage: StaffPage = {
  path: "/placements/{placement}",
  doc: { summary: "A placement: where it stands, what is owed by whom, from which clause" },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const m = await placementModel(c, l);
    const g = await glanceOf(c, l.placement, m);
    const more = morePages(m.id);
    const evidence = c.may("evidence.read") ? { evidence: `/evidence/new?placement=${m.id}` } : {};
    return {
      kind: "page",
      title: `Placement of ${l.who}`,
      back: { href: "/placements", text: "Placements" },
      wide: true,
      model: {
        ...m,
        glance: g,
        links: { pupil: `/pupils/${m.pupil}`, letter: `/placements/${m.id}/letter`, ...more, ...evidence },
      },
      content: (
        <>
          <span class="govuk-caption-l">Placement</span>
          <h1 class="govuk-heading-l">
            <a
              class="govuk-link govuk-link--no-visited-state govuk-link--no-underline"
              href={`/pupils/${m.pupil}`}
            >
              {m.who}
            </a>
          </h1>
          <Strip m={m} />
          <Bounced m={m} />
          {m.frozen ? <WarningText>The safeguarding lead has suspended this placement.</WarningText> : null}
          <NextStep m={m} roles={c.roles} />
          <div class="app-glance">
            <Blocks g={g} promises={more.promises} />
            <NextDates g={g} plan={more.plan} />
            <People g={g} />
            <Attendance g={g} href={`/attendance/figures/pupils/${m.pupil}`} />
            <Money g={g} />
          </div>
          <MorePages id={m.id} answers={m.asked > 0} />
          <Doable m={m} />
          <Details summary="More about this placement" classes="app-phase">
            {m.advice ? <InsetText>{m.advice}</InsetText> : null}
            <Summary m={m} />
            {evidence.evidence ? (
              <p class="govuk-body">
                <a class="govuk-link" href={evidence.evidence}>
                  Make an evidence pack of this placement
                </a>
              </p>
            ) : null}
          </Details>
        </>
      ),
    };
  },
};
