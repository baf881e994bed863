import { duties, keptByProduct } from "#domain/school-duties.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import { evidence } from "../general-pages.ts";
import type { Row } from "../obligations/obligation.ts";
import { pageOf } from "../page-of.ts";
import { placementRows } from "../rows.ts";

/** What the product does about a row of the catalogue. */
export const ways = ["enforced", "reminded", "calculated", "recorded", "kept by the product"] as const;
export type Way = (typeof ways)[number];

/** Where a row is kept: what is done about it, and the pages that meet it. */
export type Kept = { readonly ways: readonly Way[]; readonly pages: readonly string[] };

const general = new Set<string>(evidence.map((e) => e.form));

/** The page of a form: its own, or the general one that is made from its evidence. */
const pageWithPlaces = (form: PromiseId): string => {
  const [page = ""] = pageOf({ id: "{placement}", pupil: "{pupil}" }, { form, id: "" }).split("#");
  return general.has(form) ? `${page} (general page)` : page;
};

const waysOf = (row: Row): readonly Way[] => [
  ...(row.blocks ? (["enforced"] as const) : []),
  ...(row.due !== "no-day" ? (["reminded", "calculated"] as const) : []),
  "recorded",
];

const ofRows = (id: ObligationId): Kept => {
  const rows = placementRows.filter((row) => row.id === id);
  return { ways: rows.flatMap(waysOf), pages: rows.map((row) => pageWithPlaces(row.form)) };
};

const ofSchool = (id: ObligationId): Kept => ({
  ways: [
    ...(duties.some((d) => d.id === id) ? (["reminded", "calculated", "recorded"] as const) : []),
    ...(keptByProduct.some((k) => k.id === id) ? (["kept by the product"] as const) : []),
  ],
  pages: [
    ...(duties.some((d) => d.id === id) ? [`/school/duties/${id}`] : []),
    ...(keptByProduct.some((k) => k.id === id) ? ["/school/duties"] : []),
  ],
});

/** Where a row of the catalogue is kept, as the rows themselves say; nothing where no row of the product names it. */
export const keptWhere = (id: ObligationId): Kept => {
  const found = [ofRows(id), ofSchool(id)];
  return {
    ways: ways.filter((way) => found.some((kept) => kept.ways.includes(way))),
    pages: [...new Set(found.flatMap((kept) => kept.pages))],
  };
};
