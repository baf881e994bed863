import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { MachineGraph } from "#ui/graph/machine-graph.tsx";
import { EventsTable, pageOfEvents } from "./events-table.tsx";
import { historyOf, type LoadedRun, loadRun } from "./load-run.ts";
import { runActs } from "./run-acts.ts";
import { RunFactsList } from "./run-facts.tsx";
import { machineTitles, runHref } from "./run-names.ts";
import { statesOfRun } from "./state-statuses.ts";

type Act = { readonly id: string; readonly title: string; readonly href: string };

/** What can be done about this run now. */
const actsOf = (c: StaffContext, loaded: LoadedRun): readonly Act[] =>
  c.may("runs.act")
    ? Object.entries(runActs)
        .filter(([, act]) => !act.cannot(loaded))
        .map(([id, act]) => ({
          id,
          title: act.form.title,
          href: `${runHref(loaded.machine, loaded.run.name)}/${id}`,
        }))
    : [];

const Acts = ({ acts }: { readonly acts: readonly Act[] }) =>
  acts.length === 0 ? null : (
    <ButtonGroup>
      {acts.map((act) => (
        <LinkButton href={act.href} variant="secondary">
          {act.title}
        </LinkButton>
      ))}
    </ButtonGroup>
  );

const Picture = ({
  definition,
  statuses,
  title,
}: {
  readonly definition: object | undefined;
  readonly statuses: ReturnType<typeof statesOfRun>["statuses"];
  readonly title: string;
}) =>
  definition ? (
    <MachineGraph asl={definition} title={title} statuses={statuses} />
  ) : (
    <p class="govuk-body">The engine no longer keeps this run's definition.</p>
  );

const ownerModel = (of: LoadedRun["of"], mayOpen: boolean): object => {
  if (of.kind === "day") return { date: of.date };
  const { id, epoch, phase } = of.placement;
  return { placement: { id, epoch, phase, ...(mayOpen ? { href: `/placements/${id}` } : {}) } };
};

/** One run: what it was given, where it stands, what happened, and what can be done about it. */
export const runPage: StaffPage = {
  path: "/runs/{machine}/{name}",
  action: "runs.read",
  doc: { summary: "One workflow run: facts, states, events" },
  get: async (c) => {
    const loaded = await loadRun(c);
    if (!loaded) return notFound;
    const { run, machine } = loaded;
    const [asl, all] = await Promise.all([c.deps.runs.definition(machine, run.name), historyOf(c, loaded)]);
    const definition = asl === undefined ? undefined : (JSON.parse(asl) as object);
    const { statuses, stateOf } = statesOfRun(all);
    const shown = pageOfEvents(all, c.request.query.get("events"));
    const here = runHref(machine, run.name);
    const acts = actsOf(c, loaded);
    return {
      kind: "page",
      title: `Run ${run.name}`,
      wide: true,
      back: { href: `/runs?machine=${machine}`, text: "Back to the runs" },
      model: {
        run,
        ...ownerModel(loaded.of, c.may("placement.read")),
        statuses,
        definition,
        events: shown.events.map((e) => ({ ...e, state: stateOf.get(e.id) ?? "" })),
        page: { number: shown.page, of: shown.pages },
        links: { runs: `/runs?machine=${machine}` },
        actions: acts,
      },
      content: (
        <>
          <span class="govuk-caption-l">{machineTitles[machine]}</span>
          <h1 class="govuk-heading-l">{run.name}</h1>
          <RunFactsList loaded={loaded} mayOpen={c.may("placement.read")} />
          <Acts acts={acts} />
          <Section id="states" title="States">
            <Picture definition={definition} statuses={statuses} title={machineTitles[machine]} />
          </Section>
          <Section id="events" title="What happened">
            <EventsTable shown={shown} stateOf={stateOf} hrefOf={(page) => `${here}?events=${page}#events`} />
          </Section>
        </>
      ),
    };
  },
};
