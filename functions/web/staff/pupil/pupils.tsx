import { importPath } from "#casework/import/kinds.ts";
import type { StaffPage } from "#door/context.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { Table } from "#ui/components/table.tsx";
import { Input } from "#ui/controls/input.tsx";
import { longDate } from "#ui/dates.ts";
import { type PupilItem, pupilItems, type Sought } from "./list.ts";

const onOnePage = 50;

const Placement = ({ item }: { readonly item: PupilItem }) => {
  if (!item.placement) return <>None</>;
  const { href, phase } = item.placement;
  if (!href) return <>{phase}</>;
  return (
    <a class="govuk-link" href={href}>
      {phase}
      <span class="govuk-visually-hidden"> of {item.name}</span>
    </a>
  );
};

const List = ({ items, caption }: { readonly items: readonly PupilItem[]; readonly caption: string }) => (
  <Table
    caption={caption}
    firstCellIsHeader
    head={[{ content: "Pupil" }, { content: "Open referral or placement" }]}
    rows={items.map((item) => [
      {
        content: (
          <>
            <a class="govuk-link" href={item.href}>
              {item.name}
            </a>
            <div class="govuk-hint govuk-!-font-weight-regular govuk-!-margin-bottom-0">
              {item.yearGroup}
              {item.leftOn ? `, left on ${longDate(item.leftOn)}` : ""}
            </div>
          </>
        ),
      },
      { content: <Placement item={item} /> },
    ])}
  />
);

const Search = ({ typed }: { readonly typed: string }) => (
  <Filters action="/pupils" submit="Search" chosen={typed ? [{ text: typed, removeHref: "/pupils" }] : []}>
    <Input
      name="q"
      type="search"
      label="Search by name or UPN"
      labelSize="s"
      hint="The beginning of a name is enough"
      value={typed}
      width={20}
      spellcheck={false}
    />
  </Filters>
);

const hrefOf = ({ typed, left }: Sought, page: number): string =>
  `/pupils?${new URLSearchParams({ ...(typed ? { q: typed } : {}), ...(left ? { left: "yes" } : {}), page: String(page) })}`;

const captionOf = (count: number, { typed, left }: Sought): string => {
  const pupils = count === 1 ? "1 pupil" : `${count} pupils`;
  if (left) return `${pupils} who left`;
  return typed ? `${pupils} found` : pupils;
};

/** The pupils that the school has added, found by name or UPN. */
export const pupilsPage: StaffPage = {
  path: "/pupils",
  action: "pupils.read",
  doc: {
    summary: "List pupils, or search them by name or UPN",
    query: { q: "A name or UPN; finds those who have left, too", left: "yes: those who have left" },
  },
  get: async (c) => {
    const typed = (c.request.query.get("q") ?? "").trim().slice(0, 80);
    const sought = { typed, left: typed === "" && c.request.query.get("left") === "yes" };
    const found = await pupilItems(c, sought);
    const pages = Math.max(1, Math.ceil(found.length / onOnePage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.request.query.get("page"))) || 1));
    const items = found.slice((page - 1) * onOnePage, page * onOnePage);
    const add = c.may("pupils.write") ? "/pupils/new" : undefined;
    const bringIn = c.may("pupils.import") ? "/pupils/import" : undefined;
    return {
      kind: "page",
      title: "Pupils",
      model: {
        q: typed,
        left: sought.left,
        count: found.length,
        page,
        pages,
        items,
        links: {
          ...(add ? { add } : {}),
          ...(bringIn
            ? {
                import: bringIn,
                suspensions: importPath.suspensions,
                newYear: importPath.year,
              }
            : {}),
        },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Pupils</h1>
          {add ? (
            <ButtonGroup>
              <LinkButton href={add}>Add a pupil</LinkButton>
              {bringIn ? (
                <LinkButton href={bringIn} variant="secondary">
                  Import pupils
                </LinkButton>
              ) : null}
            </ButtonGroup>
          ) : null}
          {bringIn ? (
            <p class="govuk-body">
              <a class="govuk-link" href={importPath.suspensions}>
                Import suspensions
              </a>
              {" · "}
              <a class="govuk-link" href={importPath.year}>
                A new school year
              </a>
            </p>
          ) : null}
          <Search typed={typed} />
          {typed ? null : (
            <p class="govuk-body">
              {sought.left ? (
                <a class="govuk-link" href="/pupils">
                  Pupils who are at the school
                </a>
              ) : (
                <a class="govuk-link" href="/pupils?left=yes">
                  Pupils who have left
                </a>
              )}
            </p>
          )}
          {items.length === 0 ? (
            <InsetText>
              {sought.left
                ? "Nobody has left."
                : typed
                  ? "No pupil is found by that. Check the spelling, or type fewer letters."
                  : "No pupil has been added yet."}
            </InsetText>
          ) : (
            <List items={items} caption={captionOf(found.length, sought)} />
          )}
          {pages > 1 ? (
            <Pagination
              label="Pages of pupils"
              previous={page > 1 ? { href: hrefOf(sought, page - 1) } : undefined}
              next={page < pages ? { href: hrefOf(sought, page + 1) } : undefined}
              items={Array.from({ length: pages }, (_, i) => ({
                number: i + 1,
                href: hrefOf(sought, i + 1),
                current: i + 1 === page,
              }))}
            />
          ) : null}
        </>
      ),
    };
  },
};
