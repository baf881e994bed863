import { importPath } from "#casework/import/kinds.ts";
import { providersOf, pupilsOf } from "#casework/people/people.ts";
import { searchPupils } from "#casework/pupil/search.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { type Phase, phaseNames, phases } from "#streams/placement/phase.ts";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { Input } from "#ui/controls/input.tsx";
import { longDate } from "#ui/dates.ts";
import { mayPost, postPath } from "../post/load.ts";

const open = phases.filter((p) => p !== "closed");

const Search = ({ typed }: { readonly typed: string }) => (
  <Filters
    action="/placements"
    submit="Search"
    chosen={typed ? [{ text: typed, removeHref: "/placements" }] : []}
  >
    <Input
      name="q"
      type="search"
      label="Search by pupil’s name or UPN"
      labelSize="s"
      hint="Finds closed placements, too"
      value={typed}
      width={20}
      spellcheck={false}
    />
  </Filters>
);

const Filter = ({ chosen }: { readonly chosen: string }) => (
  <nav aria-label="Filter by phase" class="app-filter-links">
    <ul class="govuk-list app-inline-list">
      {[["", "Open"] as const, ...phases.map((p) => [p, phaseNames[p]] as const)].map(([value, label]) => (
        <li>
          <a
            class="govuk-link"
            href={value ? `/placements?phase=${value}` : "/placements"}
            aria-current={value === chosen ? "page" : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Some routes have no provider, and never will. */
const withoutProvider = (route: Route): string =>
  hasProvider(route) ? "Not chosen yet" : `None: ${routeNames[route].toLowerCase()}`;

/** Placements of both records are found, where two have become one. */
const sameChild = async (c: StaffContext, ids: readonly string[]): Promise<readonly string[]> => {
  const rows = await c.deps.views.list("pupils", c.scope);
  const standing = (id: string): string => String(rows.find((r) => r.key === id)?.body?.mergedInto ?? id);
  const wanted = new Set(ids.map(standing));
  return rows.map((r) => r.key).filter((id) => wanted.has(standing(id)));
};

/** Every placement of the school by phase, with what is overdue. */
export const placementsPage: StaffPage = {
  path: "/placements",
  doc: {
    summary: "List placements by phase",
    query: {
      phase: "A phase; open placements without it",
      q: "A pupil’s name or UPN; finds closed placements, too",
    },
    shows: ["phase", "q", "items", "count", "links"],
  },
  action: "placements.read",
  get: async (c) => {
    const chosen = c.request.query.get("phase") ?? "";
    const phase = phases.includes(chosen as Phase) ? (chosen as Phase) : "";
    const today = londonDate(c.deps.clock.now());
    const typed = c.sees("pupil.name") ? (c.request.query.get("q") ?? "").trim().slice(0, 80) : "";
    const found = typed ? await sameChild(c, await searchPupils(c.deps, c.scope, typed)) : undefined;
    const rows = (await placementRows(c.deps, c.scope)).filter((r) => {
      if (found) return found.includes(r.pupil);
      return phase ? r.phase === phase : open.includes(r.phase as (typeof open)[number]);
    });
    const [pupils, providers] = await Promise.all([
      pupilsOf(
        c.deps,
        c.scope,
        rows.map((r) => r.pupil),
      ),
      providersOf(
        c.deps,
        c.at.tenant,
        rows.map((r) => r.provider),
      ),
    ]);
    const full = fullNames(pupils);
    const items = rows.map((r) => {
      const pupil = pupils.get(r.pupil);
      return {
        id: r.id,
        href: `/placements/${r.id}`,
        pupil: pupil && c.sees("pupil.name") ? (full.get(r.pupil) ?? fullName(pupil)) : "Pupil",
        phase: r.phase,
        route: r.route ?? "agreement",
        provider: providers.get(r.provider)?.name ?? "",
        start: r.start,
        end: r.end,
        overdue: r.owed.filter((o) => o.due !== "" && o.due < today).length,
      };
    });
    const takeOver = c.may("placements.import") ? importPath.placements : undefined;
    return {
      kind: "page",
      title: "Placements",
      wide: true,
      model: {
        ...{ phase, q: typed, items, count: items.length },
        links: { ...(takeOver ? { takeOver } : {}), ...(mayPost(c) ? { post: postPath } : {}) },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Placements</h1>
          {mayPost(c) ? (
            <p class="govuk-body">
              <a class="govuk-link" href={postPath}>
                Letters to print and post
              </a>
            </p>
          ) : null}
          {takeOver ? (
            <p class="govuk-body">
              <a class="govuk-link" href={takeOver}>
                Take over placements from a sheet
              </a>
            </p>
          ) : null}
          {c.sees("pupil.name") ? <Search typed={typed} /> : null}
          {typed ? null : <Filter chosen={phase} />}
          {items.length === 0 ? (
            <InsetText>There are no placements here.</InsetText>
          ) : (
            <Table
              caption={`${items.length} ${items.length === 1 ? "placement" : "placements"}`}
              head={[
                { content: "Pupil" },
                { content: "Phase" },
                { content: "Overdue" },
                { content: "Provider" },
                { content: "Start" },
                { content: "End" },
              ]}
              firstCellIsHeader
              rows={items.map((i) => [
                {
                  content: (
                    <a class="govuk-link" href={i.href}>
                      {i.pupil}
                    </a>
                  ),
                },
                {
                  content: (
                    <Tag colour={i.phase === "active" ? "green" : i.phase === "closed" ? "grey" : "teal"}>
                      {phaseNames[i.phase]}
                    </Tag>
                  ),
                },
                {
                  content: i.overdue > 0 ? <strong class="app-overdue">{i.overdue} overdue</strong> : "None",
                },
                { content: i.provider || withoutProvider(i.route) },
                { content: i.start ? longDate(i.start) : "–" },
                { content: i.end ? longDate(i.end) : "–" },
              ])}
            />
          )}
        </>
      ),
    };
  },
};
