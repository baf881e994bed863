import { describe, expect, it } from "vitest";
import { staffPages } from "#functions/web/staff/pages.ts";
import { obligationIds } from "#ids/catalogue.ts";
import { coverage, isCovered } from "#promises/covered/coverage.ts";
import { policyCommand } from "#promises/covered/policy-command.ts";
import { placementForms } from "#promises/forms.ts";

const served = new Set(staffPages.map((page) => page.path));

/** Whether somebody can open it: a page of its own, or the page of a form that there is. */
const isServed = (page: string): boolean => {
  const path = page.replace(" (general page)", "");
  const form = /^\/placements\/\{placement\}\/forms\/(.+)$/.exec(path)?.[1];
  if (form) return Object.hasOwn(placementForms, form);
  return served.has(path) || served.has(path.replace(/\/O\d+$/, "/{duty}"));
};

describe("npm run policy -- coverage", () => {
  it("covers the whole catalogue: each row has code, a page and a test", async () => {
    const rows = await coverage();

    expect(rows.map((row) => row.id)).toEqual(obligationIds);
    expect(rows.filter((row) => !isCovered(row)).map((row) => row.id)).toEqual([]);
    expect((await policyCommand(["coverage"])).text).toContain(
      `${obligationIds.length} of ${obligationIds.length} covered`,
    );
  });

  it("names only pages that are served", async () => {
    const pages = (await coverage()).flatMap((row) => row.pages.map((page) => `${row.id} ${page}`));

    expect(pages.filter((each) => !isServed(each.slice(each.indexOf(" ") + 1)))).toEqual([]);
  });

  it("fails when a row has no such place", () => {
    const row = { id: "O1", title: "", ways: [], code: ["a"], pages: ["/"], tests: [] } as const;

    expect(isCovered(row)).toBe(false);
  });
});
