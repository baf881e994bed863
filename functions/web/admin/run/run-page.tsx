import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, problem, type Reply } from "#door/reply.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Section } from "#ui/components/section.tsx";
import { MachineGraph } from "#ui/graph/machine-graph.tsx";
import { machineTitles, runHref } from "../run-names.ts";
import { WhyFailed } from "../why/why.tsx";
import { ActsDone } from "./acts-done.tsx";
import { EventsTable, pageOfEvents } from "./events-table.tsx";
import { type LoadedRun, loadRun } from "./load-run.ts";
import { Relatives } from "./relatives.tsx";
import { RunFactsList } from "./run-facts.tsx";
import { type OfferedAct, type RunShown, runShown } from "./run-model.ts";
import { EventsSearch, soughtEvents, soughtOf, soughtQuery } from "./sought-events.tsx";
import { StepsTable } from "./steps-table.tsx";
import { isThrottled } from "./throttled.ts";
import { WaitsTable } from "./waits.tsx";

const Acts = ({ acts }: { readonly acts: readonly OfferedAct[] }) =>
  acts.length === 0 ? null : (
    <ButtonGroup>
      {acts.map((act) => (
        <LinkButton href={act.href} variant="secondary">
          {act.title}
        </LinkButton>
      ))}
    </ButtonGroup>
  );

const Picture = ({ shown }: { readonly shown: RunShown }) =>
  shown.definition ? (
    <MachineGraph
      asl={shown.definition}
      title={machineTitles[shown.loaded.machine]}
      statuses={shown.states.statuses}
    />
  ) : (
    <p class="govuk-body">The engine no longer keeps this run's definition.</p>
  );

const ownerModel = (of: LoadedRun["of"], mayOpen: boolean): object => {
  if (of.kind === "day") return { date: of.date };
  const { id, epoch, phase } = of.placement;
  return { placement: { id, epoch, phase, ...(mayOpen ? { href: `/placements/${id}` } : {}) } };
};

const Told = ({ shown }: { readonly shown: RunShown }) => {
  const { loaded, why, cameUpIn, next, waits, due, done, relatives } = shown;
  const { run, of } = loaded;
  return (
    <>
      {why ? <WhyFailed error={why.error} why={why} cameUpIn={cameUpIn} next={next} /> : null}
      <Acts acts={shown.acts} />
      {run.status === "RUNNING" && of.kind === "placement" ? (
        <Section id="waits" title="What it waits for">
          <WaitsTable waits={waits} due={due} />
        </Section>
      ) : null}
      {done.length > 0 ? (
        <Section id="acts" title="What administrators did">
          <ActsDone acts={done} />
        </Section>
      ) : null}
      {relatives.length > 0 ? (
        <Section id="relatives" title="Runs that belong to it">
          <Relatives all={relatives} />
        </Section>
      ) : null}
    </>
  );
};

/** What the service did not answer is not what did not happen. */
const Behind = ({ events }: Pick<RunShown, "events">) => (
  <InsetText>
    The workflow service was asked more than it answers in a second. This page shows what happened up to{" "}
    {longTime(events.at(-1)?.at ?? "")}; the next look asks for the rest.
  </InsetText>
);

const page = (c: StaffContext, shown: RunShown): Reply => {
  const { loaded, item, states, events: all, acts, ...told } = shown;
  const { run, machine, of } = loaded;
  const sought = soughtOf(c.request.query);
  const found = pageOfEvents(soughtEvents(all, states.stateOf, sought), c.request.query.get("events"));
  const here = runHref(machine, run.name);
  const looked = c.deps.clock.now().toString();
  // One that has ended tells the same for ever: there is nothing to follow.
  const follows = run.status === "RUNNING" || run.status === "PENDING_REDRIVE";
  return {
    kind: "page",
    title: item?.title ?? `Run ${run.name}`,
    wide: true,
    ...(follows ? { looked } : {}),
    back: { href: `/runs?machine=${machine}`, text: "Back to the runs" },
    model: {
      run,
      title: item?.title,
      standing: item?.standing,
      ...ownerModel(of, c.may("placement.read")),
      ...told,
      statuses: states.statuses,
      events: found.events.map((e) => ({ ...e, state: states.stateOf.get(e.id) ?? "" })),
      page: { number: found.page, of: found.pages },
      looked,
      links: { runs: `/runs?machine=${machine}`, json: `${here}?download=json` },
      actions: acts,
    },
    content: (
      <>
        <Live id="heading">
          <span class="govuk-caption-l">{run.name}</span>
          <h1 class="govuk-heading-l">{item?.title ?? run.name}</h1>
        </Live>
        {follows ? <LiveNote looked={longTime(looked)} /> : null}
        <Live id="told">
          <Told shown={shown} />
        </Live>
        <Live id="steps">
          <Section id="steps" title="What happened">
            {shown.behind ? <Behind events={all} /> : null}
            <StepsTable steps={shown.steps} retry={shown.retry} />
          </Section>
        </Live>
        <Live id="facts">
          <Section id="facts" title="Facts">
            <RunFactsList loaded={loaded} mayOpen={c.may("placement.read")} />
          </Section>
        </Live>
        <Live id="states">
          <Section id="states" title="States">
            <Picture shown={shown} />
          </Section>
        </Live>
        <Section id="events" title="Events">
          <EventsSearch here={here} sought={sought} />
          <Live id="events">
            <EventsTable
              shown={found}
              stateOf={states.stateOf}
              hrefOf={(number) => `${here}?${soughtQuery(sought, number)}#events`}
            />
          </Live>
        </Section>
      </>
    ),
  };
};

const download = ({ loaded, events, definition }: RunShown): Reply => ({
  kind: "file",
  name: `${loaded.run.name}.json`,
  type: "application/json",
  bytes: new TextEncoder().encode(JSON.stringify({ run: loaded.run, definition, events }, null, 2)),
});

const tooBusy = problem(
  503,
  "The workflow service is busy",
  "It was asked more than it answers in a second. Nothing is lost, and runs go on. Try again in a minute; the list of runs does not need it.",
);

/** One run: what it waits for or why it failed, what happened, and what can be done about it. */
export const runPage: StaffPage = {
  path: "/runs/{machine}/{name}",
  action: "runs.read",
  doc: {
    summary: "One workflow run: what it waits for or why it failed, what happened, states, events",
    query: {
      only: "failures: events of failures alone",
      q: "text that an event holds",
      events: "page of the events, from 1",
      download: "json: all of it as a file",
    },
  },
  get: async (c) => {
    try {
      const loaded = await loadRun(c);
      if (!loaded) return notFound;
      const shown = await runShown(c, loaded);
      return c.request.query.get("download") === "json" ? download(shown) : page(c, shown);
    } catch (fault) {
      if (isThrottled(fault)) return tooBusy;
      throw fault;
    }
  },
};
