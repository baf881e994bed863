import { describe, expect, it } from "vitest";
import { readingOrder } from "#functions/web/staff/placement/fitting-forms.ts";
import { formIds, promiseIds } from "#ids/promise-id.ts";
import { aboutForm } from "#promises/abouts.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { placementRows } from "#promises/rows.ts";
import { codeFiles } from "#test/architecture/files.ts";

const sources = new Map(
  codeFiles()
    .filter(({ path }) => path.startsWith("shared/promises/"))
    .map(({ path, text }) => [path.slice("shared/promises/".length), text]),
);

/** The maps in which each kind of facet stands, by how its name ends. */
const maps = {
  About: "abouts.ts",
  Form: "forms.ts",
  Schema: "general-page-schemas.ts",
  Evidence: "general-pages.ts",
  Rows: "rows.ts",
  Fits: "fits.ts",
  Takes: "takes.ts",
  Act: "acts.ts",
  Follows: "follows.ts",
} as const;

const facetFiles = /^[a-z-]+\/([a-z0-9-]+)\/(about|form|rows|fits|act)\.ts$/;

const capital = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What a promise's folder says, by the name of the map in which it must stand: `mealsFits`, `mealsTakes`. */
const facets = [...sources].flatMap(([path, text]) => {
  const id = facetFiles.exec(path)?.[1];
  if (!id) return [];
  return Object.entries(maps).flatMap(([end, map]) => {
    const name = `${capital(id)}${end}`;
    return new RegExp(`export const ${name}\\b`).test(text) ? [{ name, map }] : [];
  });
});

describe("Every promise", () => {
  it("has a folder of its own, and every folder is a promise", () => {
    const folders = [...sources.keys()].flatMap((path) => facetFiles.exec(path)?.[1] ?? []);

    expect([...new Set(folders)].toSorted()).toEqual([...promiseIds].toSorted());
  });

  it("has each facet of its folder in the map of that facet: what stands in none would never be asked", () => {
    const stands = ({ name, map }: (typeof facets)[number]): boolean =>
      // A subject may keep its own part of a map: `reviews/abouts.ts`.
      [...sources].some(
        ([path, text]) => (path === map || path.endsWith(`/${map}`)) && new RegExp(`: ${name},`).test(text),
      );

    expect(facets.filter((facet) => !stands(facet))).toEqual([]);
  });

  it("has its own name on its form", () => {
    expect(formIds.filter((id) => placementForms[id](noChoices).id !== id)).toEqual([]);
  });

  it("can be found: a row leads to it, or a link is worth showing", () => {
    // Each thing that a visit asked for is a row of its placement.
    const led = new Set<string>([...placementRows.map((row) => row.form), "visit-action"]);

    expect(formIds.filter((id) => !led.has(id) && !aboutForm(id)?.offered)).toEqual([]);
  });

  it("that is offered has its place on the placement’s page, once", () => {
    expect(readingOrder.toSorted()).toEqual(formIds.filter((id) => aboutForm(id)?.offered).toSorted());
  });
});
