/** One part of a bar: how many, and which of the kinds it is. */
export type BarPart = {
  readonly kind: "there" | "authorised" | "unauthorised" | "unconfirmed";
  readonly count: number;
};

export type Bar = {
  readonly label: string;
  readonly parts: readonly BarPart[] /** What stands behind the bar. */;
  readonly says: string;
};

/** Each kind by a word; the pattern repeats it, so that no colour has to be told from another. */
export const partWords: Readonly<Record<BarPart["kind"], string>> = {
  there: "There",
  authorised: "Away with leave",
  unauthorised: "Away without leave",
  unconfirmed: "Not confirmed",
};

const kinds = Object.keys(partWords) as readonly BarPart["kind"][];

const row = { height: 48, bar: 18, width: 320 } as const;

const partsOf = (bar: Bar) => {
  const all = bar.parts.reduce((sum, p) => sum + p.count, 0);
  let at = 0;
  return bar.parts
    .filter((p) => p.count > 0)
    .map((p) => {
      const width = (p.count * row.width) / all;
      const x = at;
      at += width;
      return { ...p, x: Math.round(x * 10) / 10, width: Math.round(width * 10) / 10 };
    });
};

/** Patterns of one chart, by its own id: a page may have several. */
const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-authorised`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="app-bar__authorised" width="6" height="6" />
      <path class="app-bar__line" d="M0 6 6 0" />
    </pattern>
    <pattern id={`${id}-unauthorised`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect class="app-bar__unauthorised" width="5" height="5" />
      <path class="app-bar__line" d="M0 0 5 5M0 5 5 0" />
    </pattern>
    <pattern id={`${id}-unconfirmed`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="app-bar__unconfirmed" width="6" height="6" />
      <circle class="app-bar__dot" cx="3" cy="3" r="1.2" />
    </pattern>
  </defs>
);

const Piece = ({
  id,
  kind,
  x,
  y,
  width,
}: {
  readonly id: string;
  readonly kind: BarPart["kind"];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) =>
  kind === "there" ? (
    <rect class="app-bar__there" x={x} y={y} width={width} height={row.bar} />
  ) : (
    <rect class="app-bar__part" fill={`url(#${id}-${kind})`} x={x} y={y} width={width} height={row.bar} />
  );

/** Bars of one length, divided by what the sessions were. The table beside it says the same in numbers. */
export const BarChart = ({
  id,
  title,
  bars,
}: {
  /** One of its own on the page. */
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}) => (
  <figure class="app-bars">
    <figcaption class="govuk-heading-s govuk-!-margin-bottom-2">{title}</figcaption>
    <ul class="govuk-list app-inline-list">
      {kinds.map((kind) => (
        <li>
          <svg class="app-bars__key" viewBox={`0 0 18 ${row.bar}`} aria-hidden="true">
            <Piece id={id} kind={kind} x={0} y={0} width={18} />
          </svg>{" "}
          {partWords[kind]}
        </li>
      ))}
    </ul>
    <svg
      class="app-bars__chart"
      role="img"
      aria-label={bars.map((b) => `${b.label}: ${b.says}`).join(". ")}
      viewBox={`0 0 ${row.width} ${bars.length * row.height}`}
    >
      <Patterns id={id} />
      {bars.map((bar, i) => (
        <>
          <text class="app-bars__label" x={0} y={i * row.height + 15}>
            {bar.label}
          </text>
          <text class="app-bars__says" x={row.width} y={i * row.height + 15} text-anchor="end">
            {bar.says}
          </text>
          {partsOf(bar).map((p) => (
            <Piece id={id} kind={p.kind} x={p.x} y={i * row.height + 20} width={p.width} />
          ))}
        </>
      ))}
    </svg>
  </figure>
);
