import type { Field } from "../../form.ts";
import { comparedOnly, onRecord } from "../../read-by.ts";
import { nameSearch } from "./name-search.ts";

export const boardSearchFields = nameSearch(
  "Search by pupil’s name or UPN",
  "The beginning of a name is enough. Finds closed placements, too",
);

/** A person's own view of the board. */
export const boardViewFields: readonly Field[] = [
  {
    name: "name",
    kind: "text",
    label: "Name of the view",
    hint: "What it is for, and nobody’s name: “Reviews of Year 9”.",
    max: 40,
    readBy: onRecord,
    missing: "Enter a name",
  },
  {
    name: "filters",
    kind: "text",
    label: "Filters, as the address of the board has them",
    max: 400,
    readBy: comparedOnly,
    missing: "Choose filters first",
  },
];
