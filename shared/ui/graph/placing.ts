import { Graph, layout } from "@dagrejs/dagre";
import { endPoint, exitOf, type Machine, type MachineEdge, readMachine, startPoint } from "./machine.ts";

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };
export type PlacedState = Box & {
  readonly name: string;
  readonly kind: string;
  readonly lines: readonly string[];
};
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly frames: readonly Box[];
  /** Where the run starts and ends, and where frames are left. */
  readonly dots: readonly Box[];
  readonly edges: readonly { readonly points: readonly Point[]; readonly caught: boolean }[];
};

const longestLine = 24;
const characterWidth = 8.8;
const stateHeight = 56;
const lineHeight = 18;

/** A state's name in lines of at most 24 characters, where words allow. */
const linesOf = (name: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= longestLine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const sizeOf = (lines: readonly string[], kind: string) => {
  const longest = Math.max(...lines.map((line) => line.length), kind.length, 11);
  return {
    width: Math.round(longest * characterWidth) + 30,
    height: stateHeight + lineHeight * lines.length,
  };
};

const frameId = (name: string): string => `frame:${name}`;

const graphOf = (machine: Machine, rankdir: "TB" | "LR"): Graph => {
  const graph = new Graph({ compound: true, multigraph: true });
  const between = rankdir === "TB" ? { nodesep: 34, ranksep: 40 } : { nodesep: 18, ranksep: 64 };
  graph.setGraph({ rankdir, ...between, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const dot = { width: 16, height: 16 };
  graph.setNode(startPoint, { ...dot });
  graph.setNode(endPoint, { ...dot });
  for (const { name, kind } of machine.states) graph.setNode(name, sizeOf(linesOf(name), kind));
  for (const frame of machine.frames) {
    graph.setNode(frameId(frame), {});
    graph.setNode(exitOf(frame), { ...dot });
    graph.setParent(frame, frameId(frame));
    graph.setParent(exitOf(frame), frameId(frame));
  }
  for (const { name, within } of machine.states) {
    if (within === undefined) continue;
    graph.setParent(machine.frames.includes(name) ? frameId(name) : name, frameId(within));
  }
  for (const { from, to, caught } of machine.edges)
    graph.setEdge(from, to, { weight: caught ? 1 : 3 }, caught ? "caught" : "next");
  return graph;
};

const boxOf = (graph: Graph, id: string): Box => {
  const { x = 0, y = 0, width, height } = graph.node(id);
  return { x, y, width, height };
};

/** A way from a state to itself, round its right side: the layout's own points for it lead nowhere. */
const backTo = ({ x, y, width, height }: Box): readonly Point[] => {
  const side = x + width / 2;
  const [above, below] = [y - height / 4, y + height / 4];
  return [
    { x: side, y: above },
    { x: side + 24, y: above },
    { x: side + 24, y: below },
    { x: side, y: below },
  ];
};

/** Room beside an edge for its line and arrow. */
const edgeMargin = 16;

/** What a desk has room for beside each other; a crossing with many ways reads better from left to right. */
const widest = 1200;

const laidOut = (machine: Machine): Graph => {
  const down = graphOf(machine, "TB");
  layout(down);
  if ((down.graph().width ?? 0) <= widest) return down;
  const across = graphOf(machine, "LR");
  layout(across);
  return (across.graph().width ?? 0) < (down.graph().width ?? 0) ? across : down;
};

const place = (machine: Machine): Picture => {
  const graph = laidOut(machine);
  const { width = 0, height = 0 } = graph.graph();
  const pointsOf = ({ from, to, caught }: MachineEdge): readonly Point[] =>
    from === to
      ? backTo(boxOf(graph, from))
      : (graph.edge(from, to, caught ? "caught" : "next").points ?? []);
  // The layout counts boxes alone: an edge that goes round one may lie outside, and would be cut off.
  const points = machine.edges.flatMap(pointsOf);
  return {
    width: Math.ceil(Math.max(width, ...points.map(({ x }) => x + edgeMargin))),
    height: Math.ceil(Math.max(height, ...points.map(({ y }) => y + edgeMargin))),
    states: machine.states.map(({ name, kind }) => ({
      ...boxOf(graph, name),
      name,
      kind,
      lines: linesOf(name),
    })),
    frames: machine.frames.map((name) => boxOf(graph, frameId(name))),
    dots: [startPoint, endPoint, ...machine.frames.map(exitOf)].map((id) => boxOf(graph, id)),
    edges: machine.edges.map((edge) => ({ points: pointsOf(edge), caught: edge.caught })),
  };
};

// A layout takes some 60 ms and depends on the definition alone.
const placed = new WeakMap<object, Picture>();

/** Where everything of a machine stands, in pixels from the top left; kept as long as its definition is. */
export const pictureOf = (definition: object): Picture => {
  const known = placed.get(definition);
  if (known) return known;
  const picture = place(readMachine(definition));
  placed.set(definition, picture);
  return picture;
};
