import * as z from "zod";

/** What a state did in a run. */
export type StateStatus = "succeeded" | "running" | "failed" | "caught" | "aborted";
export type Statuses = Readonly<Record<string, StateStatus>>;

type Asl = { readonly StartAt: string; readonly States: Readonly<Record<string, AslState>> };
type AslState = {
  readonly Type: string;
  readonly Resource?: string | undefined;
  readonly Next?: string | undefined;
  readonly End?: boolean | undefined;
  readonly Default?: string | undefined;
  readonly Choices?: readonly { readonly Next: string }[] | undefined;
  readonly Catch?: readonly { readonly Next: string }[] | undefined;
  readonly Branches?: readonly Asl[] | undefined;
  readonly ItemProcessor?: Asl | undefined;
};

const leadsTo = z.array(z.looseObject({ Next: z.string() })).optional();
const aslState: z.ZodType<AslState> = z.lazy(() =>
  z.looseObject({
    Type: z.string(),
    Resource: z.string().optional(),
    Next: z.string().optional(),
    End: z.boolean().optional(),
    Default: z.string().optional(),
    Choices: leadsTo,
    Catch: leadsTo,
    Branches: z.array(asl).optional(),
    ItemProcessor: asl.optional(),
  }),
);
const asl: z.ZodType<Asl> = z.looseObject({ StartAt: z.string(), States: z.record(z.string(), aslState) });

/** `within` is the Parallel or Map state that holds it. */
export type MachineState = { readonly name: string; readonly kind: string; readonly within?: string };
/** From and to are state names, "start", "end" or, for the way out of a Parallel or Map, `exit:` and its name. */
export type MachineEdge = { readonly from: string; readonly to: string; readonly caught: boolean };
export type Machine = {
  readonly states: readonly MachineState[];
  /** Parallel and Map states: drawn as a frame around what they hold. */
  readonly frames: readonly string[];
  readonly edges: readonly MachineEdge[];
};

export const startPoint = "start:";
export const endPoint = "end:";
export const exitOf = (frame: string): string => `exit:${frame}`;

const kindOf = ({ Type, Resource }: AslState): string => {
  if (Resource?.endsWith(".waitForTaskToken")) return "Waits to be woken";
  if (Resource?.includes("startExecution")) return "Child run";
  return Type;
};

const inner = (state: AslState): readonly Asl[] => [
  ...(state.Branches ?? []),
  ...(state.ItemProcessor ? [state.ItemProcessor] : []),
];

const edgesOf = (name: string, state: AslState, out: string): readonly MachineEdge[] => {
  const from = inner(state).length > 0 ? exitOf(name) : name;
  const plain = [state.Next, state.Default, ...(state.Choices ?? []).map(({ Next }) => Next)];
  const ends = state.End === true || state.Type === "Succeed" || (state.Type === "Fail" && out === endPoint);
  return [
    ...plain.flatMap((to) => (to === undefined ? [] : [{ from, to, caught: false }])),
    ...(ends ? [{ from, to: out, caught: false }] : []),
    ...(state.Catch ?? []).map(({ Next }) => ({ from: name, to: Next, caught: true })),
  ];
};

const read = (machine: Asl, entry: string, out: string, within: string | undefined): Machine => {
  const states = Object.entries(machine.States);
  const nested = states.flatMap(([name, state]) =>
    inner(state).map((one) => read(one, name, exitOf(name), name)),
  );
  return {
    states: [
      ...states.map(([name, state]) => ({
        name,
        kind: kindOf(state),
        ...(within === undefined ? {} : { within }),
      })),
      ...nested.flatMap((one) => one.states),
    ],
    frames: [
      ...states.filter(([, state]) => inner(state).length > 0).map(([name]) => name),
      ...nested.flatMap((one) => one.frames),
    ],
    edges: [
      { from: entry, to: machine.StartAt, caught: false },
      ...states.flatMap(([name, state]) => edgesOf(name, state, out)),
      ...nested.flatMap((one) => one.edges),
    ],
  };
};

const sameEdge = (a: MachineEdge, b: MachineEdge): boolean =>
  a.from === b.from && a.to === b.to && a.caught === b.caught;

/** States, frames and ways of a machine in Amazon States Language (JSONata or not). Throws on what is no machine. */
export const readMachine = (definition: object): Machine => {
  const machine = read(asl.parse(definition), startPoint, endPoint, undefined);
  const edges = machine.edges.filter(
    (edge, index, all) => all.findIndex((one) => sameEdge(one, edge)) === index,
  );
  return { ...machine, edges };
};
