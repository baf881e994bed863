import { viewsOf } from "#casework/runs/saved-views.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { ListFilters } from "./list-filters.tsx";
import { type Listed, listRuns } from "./list-runs.ts";
import { RunsTable } from "./runs-table.tsx";
import { SavedViews, shownView } from "./saved-views.tsx";
import { addressOf, type Wanted, wantedOf } from "./wanted.ts";

const atOnce = 50;

const paged = (listed: Listed, wanted: Wanted) => {
  const pages = Math.max(1, Math.ceil(listed.runs.length / atOnce));
  const page = Math.min(wanted.page, pages);
  const links = {
    self: addressOf({ ...wanted, page }),
    ...(page > 1 ? { previous: addressOf({ ...wanted, page: page - 1 }) } : {}),
    ...(page < pages ? { next: addressOf({ ...wanted, page: page + 1 }) } : {}),
  };
  return { shown: listed.items((page - 1) * atOnce, page * atOnce), page, pages, links };
};

const NotWhole = () => (
  <InsetText>
    Runs from before this list was kept are not in it yet. The hourly look takes them over. Then this note is
    gone.
  </InsetText>
);

/** Every workflow run of the school out of its own index; failures and what stands still first. */
export const runsPage: StaffPage = {
  path: "/runs",
  action: "runs.read",
  doc: {
    summary: "Workflow runs of the school: what each waits for, failures first",
    shows: ["counts", "total", "items", "page", "views", "links"],
    query: {
      machine: "placement, gate or attendance-day",
      show: "failed, stuck, stopped, waiting, ended, or attention for the first three",
      phase: "a phase of placements",
      ended: "runs that ended in a month (2026-09), or in all",
      q: "part of a reference, an id, a date or a run's name",
      page: "from 1",
    },
  },
  get: async (c) => {
    const wanted = wantedOf(c.request.query);
    const listed = await listRuns(c, wanted);
    const views = await viewsOf(c.deps, c);
    const { shown, page, pages, links } = paged(listed, wanted);
    const looked = c.deps.clock.now().toString();
    return {
      kind: "page",
      title: "Workflow runs",
      wide: true,
      looked,
      model: {
        counts: listed.counts,
        total: listed.runs.length,
        whole: listed.whole,
        items: shown,
        page: { number: page, of: pages },
        looked,
        views: views.map(shownView),
        links,
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Workflow runs</h1>
          {listed.whole ? null : <NotWhole />}
          <LiveNote looked={longTime(looked)} />
          <SavedViews views={views} now={addressOf({ ...wanted, page: 1 })} />
          <Live id="filters">
            <ListFilters wanted={wanted} counts={listed.counts} now={looked} />
          </Live>
          <Live id="runs">
            <RunsTable
              items={shown}
              total={listed.runs.length}
              wanted={wanted}
              mayAct={c.may("runs.act")}
              now={looked}
            />
            {pages > 1 ? (
              <Pagination
                label="Pages of runs"
                previous={links.previous ? { href: links.previous } : undefined}
                next={links.next ? { href: links.next, label: `Page ${page + 1} of ${pages}` } : undefined}
              />
            ) : null}
          </Live>
        </>
      ),
    };
  },
};
