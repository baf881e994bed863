import { rootRunName } from "#casework/gate/start-run.ts";
import { namedRun } from "#domain/run-name.ts";
import type { RunEvent } from "#ports/runs.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import { runHref } from "../run-names.ts";
import type { LoadedRun } from "./load-run.ts";

/** A run that is kin to another. */
export type Relative = {
  readonly how: "parent" | "child" | "before" | "after";
  readonly name: string;
  readonly href: string;
  readonly says: string;
};

const how = {
  parent: "The placement’s own run",
  child: "Phase",
  before: "The placement’s run before it",
  after: "The placement’s run after it",
} as const;

const started = /"(?:ExecutionArn|executionArn)":\s*\\?"[^"\\]+:([A-Za-z0-9_-]+)\\?"/g;

const childrenIn = (events: readonly RunEvent[]): readonly string[] => [
  ...new Set(
    events
      .filter(({ type }) => type === "TaskSubmitted" || type === "TaskSucceeded")
      .flatMap(({ details }) =>
        [...JSON.stringify(details).replaceAll('\\"', '"').matchAll(started)].map(([, name]) => name ?? ""),
      ),
  ),
];

const relative = (how: Relative["how"], machine: string, name: string, says: string): Relative => ({
  how,
  name,
  href: runHref(machine, name),
  says,
});

const phaseSays = (name: string): string => {
  const run = namedRun("gate", name);
  if (run?.of !== "phase") return name;
  const times = run.cycle > 1 ? `, time ${run.cycle}` : "";
  return `${phaseNames[run.phase as Phase] ?? run.phase}${times}${run.attempt > 1 ? `, attempt ${run.attempt}` : ""}`;
};

/** Parents and children, both ways, and the runs of the same placement before and after. */
export const relativesOf = (
  { machine, run, of }: LoadedRun,
  events: readonly RunEvent[],
): readonly Relative[] => {
  const named = namedRun(machine, run.name);
  if (of.kind === "day" || !named || named.of === "day") return [];
  const { id, epoch } = of.placement;
  if (named.of === "phase") {
    const root = rootRunName(id, named.epoch);
    return [relative("parent", "placement", root, `no. ${named.epoch}`)];
  }
  const children = childrenIn(events).filter((name) => namedRun("gate", name) !== undefined);
  return [
    ...(named.epoch > 1
      ? [relative("before", "placement", rootRunName(id, named.epoch - 1), `no. ${named.epoch - 1}`)]
      : []),
    ...children.map((name) => relative("child", "gate", name, phaseSays(name))),
    ...(named.epoch < epoch
      ? [relative("after", "placement", rootRunName(id, named.epoch + 1), `no. ${named.epoch + 1}`)]
      : []),
  ];
};

/** The kin of a run, linked. */
export const Relatives = ({ all }: { readonly all: readonly Relative[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {all.map((r) => (
      <li>
        {how[r.how]}, {r.says}:{" "}
        <a class="govuk-link" href={r.href}>
          {r.name}
        </a>
      </li>
    ))}
  </ul>
);
