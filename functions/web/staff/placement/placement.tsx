import { longTime } from "#domain/calendar/london.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { Timeline } from "#ui/components/timeline.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { PlacementFiles } from "./files.tsx";
import { loadPlacement } from "./load.ts";
import { type PlacementModel, placementModel } from "./model.ts";
import { Obligations } from "./obligations.tsx";
import { DayOnePack } from "./pack.tsx";
import { Contacts, Letters, Papers, Recorded } from "./people.tsx";
import { WeekTable } from "./whole-week.tsx";

const Summary = ({ m }: { readonly m: PlacementModel }) => (
  <SummaryList
    rows={[
      {
        key: "Phase",
        value: (
          <Tag colour={m.phase === "closed" ? "grey" : m.phase === "active" ? "green" : "teal"}>
            {phaseNames[m.phase]}
          </Tag>
        ),
      },
      { key: "Route", value: routeNames[m.route] },
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
      ...(hasProvider(m.route) ? [{ key: "Provider", value: m.provider || "Not chosen yet" }] : []),
      {
        key: "Dates",
        value: m.start ? `${longDate(m.start)} to ${m.end ? longDate(m.end) : "–"}` : "Not agreed yet",
      },
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
          <a
            class="govuk-link"
            href={`/placements/${m.id}/policy`}
          >{`${m.profile.id}, version ${m.profile.version}`}</a>
        ),
      },
    ]}
  />
);

const NextSteps = ({ m }: { readonly m: PlacementModel }) => {
  const ready = m.obligations.filter((o) => o.ready && o.href && !o.later);
  const byDue = ready.toSorted((a, b) => ((a.due || "9999") < (b.due || "9999") ? -1 : 1));
  const first = ready.find((o) => isAtOnce(o.form)) ?? byDue[0];
  if (m.phase === "closed" && !first) return <InsetText>This placement is closed.</InsetText>;
  if (!first) return <InsetText>Nothing here waits for you just now.</InsetText>;
  return (
    <p class="govuk-body">
      <LinkButton href={first.href ?? ""}>{first.title}</LinkButton>
    </p>
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

const tones: Readonly<Partial<Record<string, "late" | "good" | "stopped">>> = {
  "mail-bounced": "late",
  "gate-closed": "good",
  frozen: "stopped",
};

const Entries = ({ entries }: { readonly entries: PlacementModel["timeline"] }) => (
  <Timeline
    entries={entries.map((t) => ({
      title: t.title,
      at: t.at,
      when: longTime(t.at),
      by: t.by,
      tone: tones[t.type],
    }))}
  />
);

/** As many as fit a screen; the earlier ones are behind a line. */
const latest = 8;

const History = ({ m: { timeline } }: { readonly m: PlacementModel }) => (
  <section aria-labelledby="timeline">
    <h2 class="govuk-heading-m" id="timeline">
      What happened
    </h2>
    <Entries entries={timeline.slice(0, latest)} />
    {timeline.length > latest ? (
      <Details summary={`What happened before (${timeline.length - latest})`} classes="app-phase">
        <Entries entries={timeline.slice(latest)} />
      </Details>
    ) : null}
  </section>
);

/** A placement: where it stands, what is owed under which clause, who is told, and all that happened. */
export const placementPage: StaffPage = {
  path: "/placements/{placement}",
  doc: { summary: "A placement: where it stands, what is owed by whom, from which clause" },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const m = await placementModel(c, l);
    const evidence = c.may("evidence.read") ? { evidence: `/evidence/new?placement=${m.id}` } : {};
    return {
      kind: "page",
      title: `Placement of ${l.who}`,
      back: { href: "/placements", text: "Placements" },
      model: {
        ...m,
        links: { pupil: `/pupils/${m.pupil}`, letter: `/placements/${m.id}/letter`, ...evidence },
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
          <Bounced m={m} />
          {m.frozen ? <WarningText>The safeguarding lead has suspended this placement.</WarningText> : null}
          <NextSteps m={m} />
          {m.advice ? <InsetText>{m.advice}</InsetText> : null}
          <Summary m={m} />
          <Obligations m={m} />
          {m.week ? <WeekTable week={m.week} /> : null}
          <Contacts m={m} />
          <Letters m={m} />
          <Papers m={m} />
          <DayOnePack m={m} />
          <PlacementFiles m={m} />
          <Recorded m={m} />
          <History m={m} />
          {evidence.evidence ? (
            <p class="govuk-body app-no-print">
              <a class="govuk-link" href={evidence.evidence}>
                Make an evidence pack of this placement
              </a>
            </p>
          ) : null}
        </>
      ),
    };
  },
};
