import type { ObligationId } from "#domain/rules.ts";
import catalogueJson from "./catalogue.json" with { type: "json" };

const titles = new Map<string, string>(Object.entries(catalogueJson));

/** A row of the catalogue in a few words: O41 is "Written confirmation of staff checks". */
export const rowTitle = (id: ObligationId): string => titles.get(id) ?? id;
