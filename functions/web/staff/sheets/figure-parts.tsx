import { type Figure, sessionsOf, shareThere } from "#casework/sheets/figures.ts";
import { type Bar, BarChart, partWords } from "#ui/components/bar-chart.tsx";
import { Table } from "#ui/components/table.tsx";

/** A figure with what it is of, in words. */
export type FigureShown = Figure & { readonly label: string; readonly href?: string };

/** A share below so many sessions says little: it is shown with its number. */
const says = (f: Figure): string => {
  const share = shareThere(f);
  return share === undefined ? "no session" : `${share}% there of ${sessionsOf(f)}`;
};

const barOf = (f: FigureShown): Bar => ({
  label: f.label,
  says: says(f),
  parts: (["there", "authorised", "unauthorised", "unconfirmed"] as const).map((kind) => ({
    kind,
    count: f[kind],
  })),
});

/** Sessions as a chart, and the same in numbers. */
export const Figures = ({
  id,
  title,
  of,
  all,
}: {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly all: readonly FigureShown[];
}) => (
  <>
    <BarChart id={`bars-${id}`} title={title} bars={all.map(barOf)} />
    <Table
      caption={`${title}, in sessions`}
      captionSize="s"
      firstCellIsHeader
      head={[
        { content: of },
        ...["All", ...Object.values(partWords), "There, per cent", "Late or left early"].map((content) => ({
          content,
          numeric: true,
        })),
      ]}
      rows={all.map((f) => [
        {
          content: f.href ? (
            <a class="govuk-link" href={f.href}>
              {f.label}
            </a>
          ) : (
            f.label
          ),
        },
        ...[sessionsOf(f), f.there, f.authorised, f.unauthorised, f.unconfirmed].map((n) => ({
          content: String(n),
          numeric: true,
        })),
        { content: sessionsOf(f) === 0 ? "–" : `${shareThere(f)}%`, numeric: true },
        { content: String(f.partly), numeric: true },
      ])}
    />
  </>
);
