import { pupilSearchFields } from "#contracts/forms/pupil.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Search, searchPage } from "../forms/search-by-name.tsx";
import { pupilItems } from "./list.ts";
import { PupilsTable } from "./pupils-table.tsx";

/** Pupils whose name or UPN begins so, those who have left, too. */
export const pupilSearch: Search = {
  path: "/pupils/found",
  action: "pupils.read",
  fields: pupilSearchFields,
  summary: "Find pupils by name or UPN, those who have left, too; by POST, so that no name is in an address",
  asks: "Find a pupil by name",
  title: "Pupils found by name",
  back: { href: "/pupils", text: "All pupils" },
  find: async (c, typed) => {
    const items = typed ? await pupilItems(c, { typed, left: false }) : [];
    return {
      items,
      content: (
        <>
          {items.length > 0 ? (
            <PupilsTable items={items} caption={`${counted(items.length, "pupil")} found`} />
          ) : null}
          {typed && items.length === 0 ? (
            <InsetText>No pupil is found by that. Check the spelling, or type fewer letters.</InsetText>
          ) : null}
        </>
      ),
    };
  },
};

export const pupilSearchPage = searchPage(pupilSearch);
