import { Table } from "./table.tsx";

/** How far somebody has come with something, over time; the steps go from 1 up. */
export type StepsLine = {
  readonly label: string;
  /** In the order of the days; undefined where nothing was said of it. */
  readonly steps: readonly (number | undefined)[];
};

const size = { width: 320, left: 12, right: 308, top: 10, step: 16 } as const;

/** Each line has a mark of its own: no colour has to be told from another. */
const marks = ["circle", "square", "diamond", "triangle"] as const;

const Mark = ({ nth, x, y }: { readonly nth: number; readonly x: number; readonly y: number }) => {
  switch (marks[nth % marks.length]) {
    case "square":
      return <rect class="app-steps__mark" x={x - 4} y={y - 4} width={8} height={8} />;
    case "diamond":
      return <path class="app-steps__mark" d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />;
    case "triangle":
      return <path class="app-steps__mark" d={`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`} />;
    default:
      return <circle class="app-steps__mark" cx={x} cy={y} r={4.5} />;
  }
};

type Point = { readonly x: number; readonly y: number };

/** A line that stops where nothing was said, and goes on after it. */
const pathOf = (points: readonly (Point | undefined)[]): string =>
  points.flatMap((p, i) => (p ? [`${points[i - 1] ? "L" : "M"}${p.x} ${p.y}`] : [])).join("");

type Props = {
  readonly days: readonly string[];
  readonly lines: readonly StepsLine[];
  /** Words of the steps, the least first. */
  readonly words: readonly string[];
  readonly noWord: string;
};

const sayOf = ({ days, words, noWord }: Props, line: StepsLine): string =>
  days.map((day, i) => `${day} ${words[(line.steps[i] ?? 0) - 1] ?? noWord}`).join(", ");

const Line = ({ of, line, nth }: { readonly of: Props; readonly line: StepsLine; readonly nth: number }) => {
  const height = size.top * 2 + (of.words.length - 1) * size.step;
  const apart = of.days.length > 1 ? (size.right - size.left) / (of.days.length - 1) : 0;
  const points = of.days.map((_, i): Point | undefined => {
    const step = line.steps[i];
    return step === undefined
      ? undefined
      : {
          x: Math.round((size.left + i * apart) * 10) / 10,
          y: size.top + (of.words.length - step) * size.step,
        };
  });
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{line.label}</p>
      <svg
        class="app-steps__chart"
        role="img"
        aria-label={`${line.label}: ${sayOf(of, line)}`}
        viewBox={`0 0 ${size.width} ${height}`}
      >
        {of.words.map((_, i) => (
          <line
            class="app-steps__level"
            x1={0}
            x2={size.width}
            y1={size.top + i * size.step}
            y2={size.top + i * size.step}
          />
        ))}
        <path class="app-steps__line" d={pathOf(points)} />
        {points.map((p) => (p ? <Mark nth={nth} x={p.x} y={p.y} /> : null))}
      </svg>
    </>
  );
};

/** One small chart for each line, and a table of the same beneath. */
export const StepsChart = (props: Props & { readonly caption: string; readonly what: string }) => (
  <figure class="app-steps">
    {props.lines.map((line, nth) => (
      <Line of={props} line={line} nth={nth} />
    ))}
    <Table
      caption={props.caption}
      captionSize="s"
      firstCellIsHeader
      head={[{ content: props.what }, ...props.days.map((day) => ({ content: day }))]}
      rows={props.lines.map((line) => [
        { content: line.label },
        ...props.days.map((_, i) => ({ content: props.words[(line.steps[i] ?? 0) - 1] ?? props.noWord })),
      ])}
    />
  </figure>
);
