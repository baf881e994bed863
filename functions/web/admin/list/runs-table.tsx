import { Temporal } from "temporal-polyfill";
import type { Standing } from "#casework/runs/standing.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Cell, Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { Select } from "#ui/controls/select.tsx";
import { runActs } from "../acts/run-acts.ts";
import { standingTitles } from "./list-filters.tsx";
import type { Item } from "./run-item.ts";
import { queryOf, type Wanted } from "./wanted.ts";

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
    {i.placementHref ? (
      <>
        <br />
        <a class="govuk-link govuk-body-s" href={i.placementHref}>
          Placement {i.reference}
        </a>
      </>
    ) : null}
  </>
);

const Tick = ({ i }: { readonly i: Item }) => (
  <div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id={`run-${i.name}`}
        name="run"
        value={`${i.machine}/${i.name}`}
      />
      <label class="govuk-label govuk-checkboxes__label" for={`run-${i.name}`}>
        <span class="govuk-visually-hidden">Choose {i.title}</span>
      </label>
    </div>
  </div>
);

const whenOf = (i: Item): string =>
  [
    i.stoppedAt ? `Ended ${longTime(i.stoppedAt)}` : counted(i.ageDays, "day"),
    ...(i.attempts > 1 ? [`begun ${i.attempts} times`] : []),
  ].join(", ");

/** A moment so far off is that at which the run hands over to its successor: until then it looks when something happens. */
const farDays = 100;

const looksWords = ({ due }: Item, now: string): string => {
  if (!due) return "–";
  const days = Temporal.Instant.from(now).until(due).total("hours") / 24;
  return days > farDays ? `When something is recorded; on ${longTime(due)} at the latest` : longTime(due);
};

const rowOf =
  (ticks: boolean, now: string) =>
  (i: Item): readonly Cell[] => [
    ...(ticks ? [{ content: <Tick i={i} />, classes: "app-cell--tick" }] : []),
    { content: <Name i={i} />, classes: "app-cell--words" },
    { content: <Tag colour={standingColours[i.standing]}>{standingTitles[i.standing]}</Tag> },
    { content: i.why ?? i.waitsFor?.what ?? "–", classes: "app-cell--words" },
    { content: looksWords(i, now) },
    { content: whenOf(i) },
  ];

const heads = ["Run", "State", "Waits for, or why it failed", "Looks again by itself", "Age"];

type TableProps = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly wanted: Wanted;
  /** Whether whoever looks may act on runs. */
  readonly mayAct: boolean;
  /** ISO instant. */
  readonly now: string;
};

const Rows = ({ items, total, mayAct, now }: TableProps) => (
  <Table
    caption={`${counted(total, "run")}, those that need somebody first`}
    head={[
      ...(mayAct
        ? [{ content: <span class="govuk-visually-hidden">Choose</span>, classes: "app-cell--tick" }]
        : []),
      ...heads.map((content) => ({ content })),
    ]}
    rows={items.map(rowOf(mayAct, now))}
  />
);

/** The runs of one page of the list; what is ticked, or all that match, can be acted on at once. */
export const RunsTable = (p: TableProps) => {
  if (p.items.length === 0) return <InsetText>There are no such runs.</InsetText>;
  if (!p.mayAct) return <Rows {...p} />;
  return (
    <form action="/runs/bulk" method="get">
      {[...new URLSearchParams(queryOf({ ...p.wanted, page: 1 }))].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Rows {...p} />
      <Select
        name="act"
        label="With the runs that you choose"
        items={Object.entries(runActs).map(([value, { title }]) => ({ value, text: title }))}
      />
      <div class="govuk-button-group">
        <Button variant="secondary">Go on with those ticked</Button>
        <Button variant="secondary" name="all" value="yes">
          Go on with all {counted(p.total, "run")} that match
        </Button>
      </div>
    </form>
  );
};
