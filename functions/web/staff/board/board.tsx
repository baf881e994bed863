import { importPath } from "#casework/import/kinds.ts";
import { providersOf } from "#casework/people/people.ts";
import { viewsOf } from "#casework/runs/saved-views.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { Pagination } from "#ui/components/pagination.tsx";
import { SearchBox } from "../forms/search-by-name.tsx";
import { BoardFilters, type Choices, ChooseColumns } from "./board-filters.tsx";
import { type BoardRow, boardItems, boardRows, sorted, wantedRows } from "./rows.ts";
import { boardSearch } from "./search.tsx";
import { BoardTable } from "./table.tsx";
import { BoardViews, boardOwner, shownView } from "./views-shown.tsx";
import { addressOf, type State, states, type Wanted, wantedOf } from "./wanted.ts";
import { Ways, waysOf } from "./ways.tsx";

/** So many lines are on one page: a screen or two. */
const onOnePage = 50;

const choicesOf = async (c: StaffContext, all: readonly BoardRow[]): Promise<Choices> => {
  const open = all.filter((b) => b.row.phase !== "closed");
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    open.map((b) => b.row.provider),
  );
  const byName = new Intl.Collator("en-GB", { numeric: true }).compare;
  return {
    counts: Object.fromEntries(
      states.map((s) => [s, all.filter((b) => b.state === s).length]),
    ) as Choices["counts"] & Record<State, number>,
    providers: [...providers]
      .map(([id, { name }]) => ({ id, name }))
      .toSorted((a, b) => byName(a.name, b.name)),
    owners: [...new Set(open.flatMap((b): readonly Role[] => (b.next ? [b.next.owner] : [])))],
    years: [...new Set(open.map((b) => b.year).filter(Boolean))].toSorted(byName),
  };
};

const linksOf = (w: Wanted, page: number, pages: number) => ({
  self: addressOf({ ...w, page }),
  ...(page > 1 ? { previous: addressOf({ ...w, page: page - 1 }) } : {}),
  ...(page < pages ? { next: addressOf({ ...w, page: page + 1 }) } : {}),
});

/** Placements as one looks at a spreadsheet: narrowed, sorted and kept by the address; names are found by a search of their own. */
export const boardPage: StaffPage = {
  path: "/placements",
  doc: {
    summary: "Placements as a board: next step, owner, days left, state, attendance this week, hours, cost",
    query: {
      phase: "A phase; open placements without it",
      state: "suspended, overdue, soon, waiting, going or closed",
      provider: "The id of a provider",
      owner: "A role: whose the next step is",
      year: "A year group",
      sort: "urgent, pupil, year, provider, phase, days, hours, cost or review",
      down: "yes: the other way round",
      columns: "Columns, with commas between",
      page: "From 1",
    },
    shows: ["phase", "items", "count", "counts", "page", "views", "links"],
  },
  action: "placements.read",
  get: async (c) => {
    const asked = wantedOf(c.request.query);
    const all = await boardRows(c);
    const rows = await sorted(c, wantedRows(all, asked), asked);
    const pages = Math.max(1, Math.ceil(rows.length / onOnePage));
    const page = Math.min(asked.page, pages);
    const w = { ...asked, page };
    const [items, choices, views] = await Promise.all([
      boardItems(c, rows.slice((page - 1) * onOnePage, page * onOnePage)),
      choicesOf(c, all),
      viewsOf(c.deps, boardOwner(c)),
    ]);
    const links = linksOf(w, page, pages);
    const takeOver = c.may("placements.import") ? importPath.placements : undefined;
    const now = addressOf({ ...w, page: 1 });
    return {
      kind: "page",
      title: "Placements",
      wide: true,
      model: {
        phase: w.phase ?? "",
        items,
        count: rows.length,
        counts: choices.counts,
        page: { number: page, of: pages },
        columns: w.columns,
        views: views.map(shownView),
        links: { ...links, ...waysOf(c, w), ...(takeOver ? { takeOver } : {}) },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Placements</h1>
          <Ways c={c} w={w} takeOver={takeOver} />
          {c.sees("pupil.name") ? <SearchBox c={c} of={boardSearch} /> : null}
          <BoardViews views={views} now={now} />
          <BoardFilters w={w} choices={choices} />
          <ChooseColumns w={w} />
          <BoardTable items={items} caption={counted(rows.length, "placement")} shown={w.columns} w={w} />
          {pages > 1 ? (
            <Pagination
              label="Pages of placements"
              previous={links.previous ? { href: links.previous } : undefined}
              next={links.next ? { href: links.next, label: `Page ${page + 1} of ${pages}` } : undefined}
            />
          ) : null}
        </>
      ),
    };
  },
};
