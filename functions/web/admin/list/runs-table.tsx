import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Cell, Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { standingTitles } from "./list-filters.tsx";
import type { Item, Standing } from "./run-item.ts";

export const standingColours: Readonly<Record<Standing, TagColour>> = {
  failed: "red",
  stuck: "red",
  stopped: "orange",
  waiting: "teal",
  ended: "green",
};

const Name = ({ i }: { readonly i: Item }) => (
  <>
    <a class="govuk-link" href={i.href}>
      {i.title}
    </a>
    <br />
    <span class="govuk-body-s">{i.name}</span>
  </>
);

const ownerOf = (i: Item) =>
  i.placementHref ? (
    <a class="govuk-link" href={i.placementHref}>
      {i.reference}
    </a>
  ) : (
    i.reference || "–"
  );

const whenOf = (i: Item): string =>
  i.stoppedAt ? `Ended ${longTime(i.stoppedAt)}` : counted(i.ageDays, "day");

const waitsOf = (i: Item): string => i.waitsFor?.what ?? "–";

const rowOf = (i: Item): readonly Cell[] => [
  { content: <Name i={i} />, classes: "app-cell--words" },
  { content: <Tag colour={standingColours[i.standing]}>{standingTitles[i.standing]}</Tag> },
  { content: ownerOf(i) },
  { content: waitsOf(i), classes: "app-cell--words" },
  { content: i.due ? longTime(i.due) : "–" },
  { content: whenOf(i) },
  { content: String(i.attempts), numeric: true },
];

/** The runs of one page of the list. */
export const RunsTable = ({ items, total }: { readonly items: readonly Item[]; readonly total: number }) =>
  items.length === 0 ? (
    <InsetText>There are no such runs.</InsetText>
  ) : (
    <Table
      caption={`${counted(total, "run")}, those that need somebody first`}
      head={["Run", "State", "Placement", "Waits for", "Looks again", "Age", "Attempts"].map((content) => ({
        content,
      }))}
      firstCellIsHeader
      rows={items.map(rowOf)}
    />
  );
