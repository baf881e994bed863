import { machineNames } from "#contracts/machines.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { Select } from "#ui/controls/select.tsx";
import { longDate } from "#ui/dates.ts";
import { type Listed, listRuns, type Wanted } from "./list-runs.ts";
import { type Item, itemOf } from "./run-item.ts";
import { machineOf, machineTitles, statusFilters, statusOf, statusTitles } from "./run-names.ts";

const address = ({ machine, status }: Wanted, next?: string): string => {
  const query = new URLSearchParams({ machine, ...(status ? { status } : {}), ...(next ? { next } : {}) });
  return `/runs?${query}`;
};

const Choice = ({ wanted }: { readonly wanted: Wanted }) => (
  <Filters
    action="/runs"
    chosen={
      wanted.status
        ? [
            {
              text: statusTitles[wanted.status].text,
              removeHref: address({ ...wanted, status: undefined }),
            },
          ]
        : []
    }
  >
    <Select
      name="machine"
      label="Runs of"
      value={wanted.machine}
      items={machineNames.map((value) => ({ value, text: machineTitles[value] }))}
    />
    <Select
      name="status"
      label="Status"
      value={wanted.status ?? ""}
      items={[
        { value: "", text: "All" },
        ...statusFilters.map((value) => ({ value, text: statusTitles[value].text })),
      ]}
    />
  </Filters>
);

const ownerCell = (i: Item, mayOpen: boolean) => {
  if (!i.placement) return longDate(i.date ?? "");
  const words = `Placement ${i.placement.slice(0, 6).toUpperCase()}`;
  return mayOpen ? (
    <a class="govuk-link" href={i.placementHref}>
      {words}
    </a>
  ) : (
    words
  );
};

const rowOf = (mayOpen: boolean) => (i: Item) => [
  {
    content: (
      <a class="govuk-link" href={i.href}>
        {i.name}
      </a>
    ),
  },
  { content: <Tag colour={statusTitles[i.status].colour}>{statusTitles[i.status].text}</Tag> },
  { content: longTime(i.startedAt) },
  { content: i.stoppedAt ? longTime(i.stoppedAt) : "–" },
  { content: ownerCell(i, mayOpen) },
];

type ListProps = {
  readonly items: readonly Item[];
  readonly more: string | undefined;
  readonly mayOpen: boolean;
};

const List = ({ items, more, mayOpen }: ListProps) => (
  <>
    {items.length === 0 ? (
      <InsetText>
        {more ? "None of this school's runs are on this page. Go on to the next." : "There are no such runs."}
      </InsetText>
    ) : (
      <Table
        caption="Latest first"
        head={["Run", "Status", "Began", "Ended", "Of"].map((content) => ({ content }))}
        firstCellIsHeader
        rows={items.map(rowOf(mayOpen))}
      />
    )}
    {more ? <Pagination next={{ href: more, label: "Earlier runs" }} /> : null}
  </>
);

const modelOf = (at: SchoolRef, wanted: Wanted, listed: Listed, mayOpen: boolean) => {
  const next = listed.next ? { next: address(wanted, listed.next) } : {};
  return {
    machine: wanted.machine,
    ...(wanted.status ? { status: wanted.status } : {}),
    items: listed.items.map((run) => itemOf(at, run, mayOpen)),
    links: { self: address(wanted), ...next },
  };
};

const lostPage = problem(
  404,
  "This page of the list is not there",
  "The list has moved on since its address was made. Go back to the latest runs.",
);

/** Every workflow run of the school, by machine and status; the filters are in the address. */
export const runsPage: StaffPage = {
  path: "/runs",
  action: "runs.read",
  doc: { summary: "Workflow runs of the school" },
  get: async (c) => {
    const { query } = c.request;
    const wanted: Wanted = {
      machine: machineOf(query.get("machine")) ?? "placement",
      status: statusOf(query.get("status")),
      next: query.get("next") ?? undefined,
    };
    const listed = await listRuns(c, wanted);
    if (!listed) return lostPage;
    const more = listed.next ? address(wanted, listed.next) : undefined;
    return {
      kind: "page",
      title: "Workflow runs",
      wide: true,
      model: modelOf(c.at, wanted, listed, c.may("placement.read")),
      content: (
        <>
          <h1 class="govuk-heading-l">Workflow runs</h1>
          <Choice wanted={wanted} />
          <List
            items={listed.items.map((run) => itemOf(c.at, run, c.may("placement.read")))}
            more={more}
            mayOpen={c.may("placement.read")}
          />
        </>
      ),
    };
  },
};
