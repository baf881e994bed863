import { classNames } from "../components/class-names.ts";
import type { StateStatus, Statuses } from "./machine.ts";
import { type Box, type Picture, type PlacedState, type Point, pictureOf } from "./placing.ts";

/** Each status by a sign and a word; the colour only repeats them. */
export const statusWords: Readonly<Record<StateStatus, { readonly sign: string; readonly word: string }>> = {
  succeeded: { sign: "✓", word: "Succeeded" },
  running: { sign: "▸", word: "Running" },
  failed: { sign: "✗", word: "Failed" },
  caught: { sign: "↩", word: "Caught" },
  aborted: { sign: "■", word: "Stopped" },
};

/** The id of a state's row in the table under the drawing. */
export const stateAnchor = (name: string): string =>
  `state-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

const round = (n: number): number => Math.round(n * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A line through the points that bends smoothly at each. */
const pathOf = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (!first) return "";
  const bends = rest.map((point, index) => {
    const next = rest[index + 1];
    return next
      ? `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
      : `L${at(point)}`;
  });
  return `M${at(first)}${bends.join("")}`;
};

const arrowOf = (points: readonly Point[]): string => {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return "";
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number) => ({
    x: tip.x - 10 * Math.cos(angle + turn),
    y: tip.y - 10 * Math.sin(angle + turn),
  });
  return [tip, corner(0.45), corner(-0.45)].map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");
};

const Rect = ({
  box,
  name,
  radius,
}: {
  readonly box: Box;
  readonly name: string;
  readonly radius: number;
}) => (
  <rect
    class={name}
    x={round(box.x - box.width / 2)}
    y={round(box.y - box.height / 2)}
    width={round(box.width)}
    height={round(box.height)}
    rx={radius}
  />
);

const State = ({
  state,
  status,
  href,
}: {
  readonly state: PlacedState;
  readonly status: StateStatus | undefined;
  readonly href: string;
}) => {
  const said = status && statusWords[status];
  // Without a status its line is not left empty: the words stand in the middle.
  const top = state.y - state.height / 2 + (said ? 0 : 9);
  const below = top + 22 + state.lines.length * 18;
  return (
    <a href={href} class={classNames("app-graph__state", status && `s-${status}`)}>
      <Rect box={state} name="app-graph__box" radius={6} />
      {state.lines.map((line, index) => (
        <text class="app-graph__name" x={round(state.x)} y={round(top + 22 + index * 18)}>
          {`${line} `}
        </text>
      ))}
      <text class="app-graph__kind" x={round(state.x)} y={round(below)}>
        {`${state.kind} `}
      </text>
      {said ? (
        <text class="app-graph__kind app-graph__status" x={round(state.x)} y={round(below + 18)}>
          {said.sign} {said.word}
        </text>
      ) : null}
    </a>
  );
};

const Ways = ({ edges }: Pick<Picture, "edges">) => (
  <g>
    {edges.map(({ points, caught }) => (
      <>
        <path class={classNames("app-graph__edge", caught && "app-graph__edge--caught")} d={pathOf(points)} />
        <polygon
          class={classNames("app-graph__arrow", caught && "app-graph__arrow--caught")}
          points={arrowOf(points)}
        />
      </>
    ))}
  </g>
);

export type DrawingOptions = {
  /** What the drawing shows, for those who do not see it. */
  readonly title?: string | undefined;
  /** Where a state leads; to its row in the table of states unless given. */
  readonly href?: ((state: string) => string) | undefined;
};

/**
 * A state machine as SVG: top-down from start to end, Parallel and Map as frames, what is caught as dashed ways. No
 * inline style: the rules are in app.css.
 */
export const drawMachine = (definition: object, statuses: Statuses = {}, options: DrawingOptions = {}) => {
  const picture = pictureOf(definition);
  const href = options.href ?? ((name: string) => `#${stateAnchor(name)}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and SVG has no element for one
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="group"
      aria-label={options.title ?? "State machine"}
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
    >
      {picture.frames.map((box) => (
        <Rect box={box} name="app-graph__cluster" radius={8} />
      ))}
      <Ways edges={picture.edges} />
      {picture.dots.map(({ x, y }) => (
        <circle class="app-graph__end" cx={round(x)} cy={round(y)} r={7} />
      ))}
      {picture.states.map((state) => (
        <State
          state={state}
          status={Object.hasOwn(statuses, state.name) ? statuses[state.name] : undefined}
          href={href(state.name)}
        />
      ))}
    </svg>
  );
};
