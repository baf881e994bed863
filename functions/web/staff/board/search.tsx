import { searchPupils } from "#casework/pupil/search.ts";
import { boardSearchFields } from "#contracts/forms/work/board.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffContext } from "#door/context.ts";
import { type Search, searchPage } from "../forms/search-by-name.tsx";
import { boardItems, boardRows } from "./rows.ts";
import { BoardTable } from "./table.tsx";
import { usualColumns } from "./wanted.ts";

/** Placements of both records are found, where two have become one. */
const sameChild = async (c: StaffContext, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await c.deps.views.list("pupils", c.scope);
  const standing = (id: string): string => String(rows.find((r) => r.key === id)?.body?.mergedInto ?? id);
  const wanted = new Set(ids.map(standing));
  return new Set(rows.map((r) => r.key).filter((id) => wanted.has(standing(id))));
};

/** Placements of pupils whose name or UPN begins so, closed ones too. */
export const boardSearch: Search = {
  path: "/placements/found",
  action: "placements.read",
  fields: boardSearchFields,
  summary:
    "Find placements by a pupil’s name or UPN, closed ones too; by POST, so that no name is in an address",
  asks: "Find a placement by name",
  title: "Placements found by name",
  back: { href: "/placements", text: "All placements" },
  wide: true,
  find: async (c, typed) => {
    if (!typed) return { items: [], content: null };
    const pupils = await sameChild(c, await searchPupils(c.deps, c.scope, typed));
    const rows = (await boardRows(c)).filter((b) => pupils.has(b.row.pupil));
    const items = await boardItems(c, rows);
    const caption = `${counted(items.length, "placement")} found`;
    return { items, content: <BoardTable items={items} caption={caption} shown={usualColumns} /> };
  },
};

export const boardSearchPage = searchPage(boardSearch);
