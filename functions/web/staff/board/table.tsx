import { InsetText } from "#ui/components/inset-text.tsx";
import { type Cell, Table } from "#ui/components/table.tsx";
import { columns } from "./columns.tsx";
import type { BoardItem } from "./rows.ts";
import { addressOf, type ColumnId, type Sort, type Wanted } from "./wanted.ts";

/** The heading sorts; pressed again, the other way round. */
const SortBy = ({ title, sort, w }: { readonly title: string; readonly sort: Sort; readonly w: Wanted }) => {
  const now = w.sort === sort;
  return (
    <a
      class="govuk-link govuk-link--no-visited-state"
      href={addressOf({ ...w, sort, down: now && !w.down, page: 1 })}
    >
      {title}
      {now ? <span aria-hidden="true">{w.down ? " ↓" : " ↑"}</span> : null}
      {now ? <span class="govuk-visually-hidden">{w.down ? ", last first" : ", first first"}</span> : null}
    </a>
  );
};

const headOf = (id: ColumnId, w: Wanted | undefined): Cell => {
  const { title, numeric, sort } = columns[id];
  return {
    content: sort && w ? <SortBy title={title} sort={sort} w={w} /> : title,
    ...(numeric ? { numeric } : {}),
  };
};

const cellOf = (id: ColumnId, i: BoardItem): Cell => {
  const { numeric, text, shown } = columns[id];
  return {
    content: shown ? shown(i) : String(text(i)) || "–",
    ...(numeric ? { numeric } : {}),
    ...(id === "next" ? { classes: "app-cell--next" } : {}),
  };
};

/** Placements as one looks at a spreadsheet. */
export const BoardTable = ({
  items,
  caption,
  shown,
  w,
}: {
  readonly items: readonly BoardItem[];
  readonly caption: string;
  readonly shown: readonly ColumnId[];
  /** Undefined where its address does not say what is shown: then headings do not sort. */
  readonly w?: Wanted;
}) =>
  items.length === 0 ? (
    <InsetText>There are no placements here.</InsetText>
  ) : (
    <Table
      caption={caption}
      classes="app-board"
      firstCellIsHeader
      head={[
        { content: w ? <SortBy title="Pupil" sort="pupil" w={w} /> : "Pupil" },
        ...shown.map((id) => headOf(id, w)),
      ]}
      rows={items.map((i) => [
        {
          content: (
            <a class="govuk-link" href={i.href}>
              {i.pupil}
            </a>
          ),
        },
        ...shown.map((id) => cellOf(id, i)),
      ])}
    />
  );
