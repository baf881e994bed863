import type { ObligationId } from "#ids/catalogue.ts";
import { type Shown, type Sources, testsOf } from "./places.ts";

/** The test that plays whole placements under the five policies, and asks of each row whether it was owed, opened and met. */
const everyRow = "test/journeys/every-obligation.test.ts";

/** Rows that no form of a placement meets: those that the register keeps session by session (O71 to O81), a provider that fails its audit, what a visit could not see, a minor adjustment. Tests of their own name them. */
export const shownApart: readonly ObligationId[] = [
  "O54",
  "O71",
  "O72",
  "O73",
  "O74",
  "O75",
  "O76",
  "O77",
  "O78",
  "O79",
  "O80",
  "O81",
  "O91",
  "O134",
];

/** The tests that show a row: over whole placements, and those that name it. */
export const shownBy = (id: ObligationId, sources: Sources): readonly Shown[] => [
  ...(sources.has(everyRow) && !shownApart.includes(id)
    ? [{ file: everyRow, title: `${id} is asked with its clause, and met on its page` }]
    : []),
  ...testsOf(id, sources).filter(({ file }) => file !== everyRow && !file.startsWith("test/shared/policy/")),
];
