import { fileURLToPath } from "node:url";
import { type ObligationId, obligationIds, rowTitle } from "#ids/catalogue.ts";

import { codeOf, type Shown, sourcesOf } from "./places.ts";
import { shownBy } from "./shown.ts";
import { keptWhere, type Way } from "./ways.ts";

/** A row of the catalogue with where it is kept and what shows it. */
export type Covered = {
  readonly id: ObligationId;
  readonly title: string;
  readonly ways: readonly Way[];
  readonly code: readonly string[];
  readonly pages: readonly string[];
  readonly tests: readonly Shown[];
};

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Each row of the catalogue with the code that works it out, the page that meets it and the tests that show it; reads the product's own files. */
export const coverage = async (): Promise<readonly Covered[]> => {
  const code = await sourcesOf(root, ["shared/domain", "shared/streams", "shared/promises"], /\.ts$/);
  const tests = await sourcesOf(root, ["test"], /\.test\.tsx?$/);
  return obligationIds.map((id) => ({
    id,
    title: rowTitle(id),
    ...keptWhere(id),
    code: codeOf(id, code),
    tests: shownBy(id, tests),
  }));
};

/** Whether a row has code, page and test. */
export const isCovered = ({ ways, code, pages, tests }: Covered): boolean =>
  ways.length > 0 && code.length > 0 && pages.length > 0 && tests.length > 0;

const lines = (row: Covered): readonly string[] => [
  `${row.id}  ${row.title}${isCovered(row) ? "" : "  NOT COVERED"}`,
  `      ${row.ways.join(", ") || "nowhere"}`,
  `      code  ${row.code.join(", ") || "none"}`,
  `      page  ${row.pages.join(", ") || "none"}`,
  ...(row.tests.length === 0 ? ["      test  none"] : []),
  ...row.tests.slice(0, 3).map((t) => `      test  ${t.file}: ${t.title}`),
];

/** The table as text, with its sum. */
export const coverageText = (rows: readonly Covered[]): string =>
  [...rows.flatMap(lines), "", `${rows.filter(isCovered).length} of ${rows.length} covered`].join("\n");
