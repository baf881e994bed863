import { importPath } from "#casework/import/kinds.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffPage } from "#door/context.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { SearchBox } from "../forms/search-by-name.tsx";
import { pupilSearch } from "./found.tsx";
import { pupilItems } from "./list.ts";
import { PupilsTable } from "./pupils-table.tsx";

const onOnePage = 50;

const hrefOf = (left: boolean, page: number): string =>
  `/pupils?${new URLSearchParams({ ...(left ? { left: "yes" } : {}), page: String(page) })}`;

const captionOf = (count: number, left: boolean): string =>
  `${counted(count, "pupil")}${left ? " who left" : ""}`;

/** The pupils that the school has added; a name is sought by POST, on a page of its own. */
export const pupilsPage: StaffPage = {
  path: "/pupils",
  action: "pupils.read",
  doc: {
    summary: "List pupils; POST /pupils/found finds them by name or UPN",
    query: { left: "yes: those who have left", page: "from 1" },
  },
  get: async (c) => {
    const left = c.request.query.get("left") === "yes";
    const found = await pupilItems(c, { typed: "", left });
    const pages = Math.max(1, Math.ceil(found.length / onOnePage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.request.query.get("page"))) || 1));
    const items = found.slice((page - 1) * onOnePage, page * onOnePage);
    const add = c.may("pupils.write") ? "/pupils/new" : undefined;
    const bringIn = c.may("pupils.import") ? "/pupils/import" : undefined;
    return {
      kind: "page",
      title: "Pupils",
      model: {
        left,
        count: found.length,
        page,
        pages,
        items,
        links: {
          ...(c.sees("pupil.name") ? { search: "/pupils/found" } : {}),
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
          {c.sees("pupil.name") ? <SearchBox c={c} of={pupilSearch} /> : null}
          <p class="govuk-body">
            {left ? (
              <a class="govuk-link" href="/pupils">
                Pupils who are at the school
              </a>
            ) : (
              <a class="govuk-link" href="/pupils?left=yes">
                Pupils who have left
              </a>
            )}
          </p>
          {items.length === 0 ? (
            <InsetText>{left ? "Nobody has left." : "No pupil has been added yet."}</InsetText>
          ) : (
            <PupilsTable items={items} caption={captionOf(found.length, left)} />
          )}
          {pages > 1 ? (
            <Pagination
              label="Pages of pupils"
              previous={page > 1 ? { href: hrefOf(left, page - 1) } : undefined}
              next={page < pages ? { href: hrefOf(left, page + 1) } : undefined}
              items={Array.from({ length: pages }, (_, i) => ({
                number: i + 1,
                href: hrefOf(left, i + 1),
                current: i + 1 === page,
              }))}
            />
          ) : null}
        </>
      ),
    };
  },
};
