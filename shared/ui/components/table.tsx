import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type Cell = {
  readonly content: Child;
  readonly numeric?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
};
export type PlainTableProps = {
  readonly rows: readonly (readonly Cell[])[];
  readonly head?: readonly Cell[] | undefined;
  readonly caption?: Child;
  readonly captionSize?: "s" | "m" | "l" | "xl" | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
};

const cellClass = (base: "header" | "cell", cell: Cell, numeric: boolean | undefined) =>
  classNames(`govuk-table__${base}`, numeric && `govuk-table__${base}--numeric`, cell.classes);

const Head = ({ cells }: { readonly cells: readonly Cell[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {cells.map((cell) => (
        <th
          scope="col"
          class={cellClass("header", cell, cell.numeric)}
          colspan={cell.colspan}
          rowspan={cell.rowspan}
        >
          {cell.content}
        </th>
      ))}
    </tr>
  </thead>
);

const Row = ({ cells, headed }: { readonly cells: readonly Cell[]; readonly headed: boolean }) => (
  <tr class="govuk-table__row">
    {cells.map((cell, index) =>
      headed && index === 0 ? (
        <th
          scope="row"
          class={cellClass("header", cell, false)}
          colspan={cell.colspan}
          rowspan={cell.rowspan}
        >
          {cell.content}
        </th>
      ) : (
        <td class={cellClass("cell", cell, cell.numeric)} colspan={cell.colspan} rowspan={cell.rowspan}>
          {cell.content}
        </td>
      ),
    )}
  </tr>
);

/** The bare table; for a page use `Table`, which fits a phone. */
export const PlainTable = (p: PlainTableProps) => (
  <table class={classNames("govuk-table", p.classes)}>
    {p.caption ? (
      <caption
        class={classNames("govuk-table__caption", p.captionSize && `govuk-table__caption--${p.captionSize}`)}
      >
        {p.caption}
      </caption>
    ) : null}
    {p.head ? <Head cells={p.head} /> : null}
    <tbody class="govuk-table__body">
      {p.rows.map((cells) => (
        <Row cells={cells} headed={p.firstCellIsHeader ?? false} />
      ))}
    </tbody>
  </table>
);

export type TableProps = Omit<PlainTableProps, "caption"> & { readonly caption: string };

/** A table that scrolls sideways within itself on a small screen, by touch and by keyboard. */
export const Table = (p: TableProps) => (
  <section class="app-table-scroll" aria-label={p.caption} tabindex={0}>
    <PlainTable {...p} captionSize={p.captionSize ?? "m"} />
  </section>
);
