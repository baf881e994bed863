import { Table } from "../components/table.tsx";
import { drawMachine, stateAnchor, statusWords } from "./drawing.tsx";
import { endPoint, type Machine, readMachine, type Statuses } from "./machine.ts";

export type MachineGraphProps = {
  /** The definition in Amazon States Language. */
  readonly asl: object;
  readonly title: string;
  /** What each state did in one run. */
  readonly statuses?: Statuses | undefined;
  readonly href?: ((state: string) => string) | undefined;
};

const plainName = (point: string): string =>
  point === endPoint ? "the end" : point.replace(/^exit:/, "the end of ");

const waysFrom = (machine: Machine, name: string): string => {
  const from = machine.frames.includes(name) ? [name, `exit:${name}`] : [name];
  const ways = machine.edges.filter((edge) => from.includes(edge.from));
  return ways
    .map(({ to, caught }) => (caught ? `${plainName(to)} (when it fails)` : plainName(to)))
    .join(", ");
};

const rowsOf = (machine: Machine, statuses: Statuses) =>
  machine.states.map(({ name, kind }) => {
    const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined;
    const said = status && `${statusWords[status].sign}\u00a0${statusWords[status].word}`;
    return [
      { content: <span id={stateAnchor(name)}>{name}</span> },
      { content: kind },
      { content: said ?? "Not reached" },
      { content: waysFrom(machine, name), classes: "app-cell--words" },
    ];
  });

/** The drawing of a machine, scrolling within itself, and the same as a table: the drawing is an aid, the table says all. */
export const MachineGraph = ({ asl, title, statuses = {}, href }: MachineGraphProps) => (
  <>
    <section class="app-graph" aria-label={`Drawing: ${title}`} tabindex={0}>
      {drawMachine(asl, statuses, { title, href })}
    </section>
    <Table
      caption={`States: ${title}`}
      head={[{ content: "State" }, { content: "Kind" }, { content: "Status" }, { content: "Leads to" }]}
      rows={rowsOf(readMachine(asl), statuses)}
      firstCellIsHeader
    />
  </>
);
