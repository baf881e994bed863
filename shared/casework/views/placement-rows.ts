import { rememberedFor } from "#domain/memo.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import type { Deps } from "#ports/host.ts";
import type { ViewRow } from "#ports/views.ts";
import type { Phase } from "#streams/placement/phase.ts";
import type { DayFacts } from "#streams/placement/week/day-facts.ts";
import type { Lately } from "./lately.ts";
import type { Owed } from "./owed.ts";
import type { Waiting } from "./waiting.ts";

/** One row of the `placements` view. */
export type PlacementRow = {
  readonly id: string;
  readonly pupil: string;
  readonly epoch: number;
  readonly phase: Phase;
  readonly route?: Route;
  readonly provider: string;
  readonly openedAt: string;
  readonly start: string;
  readonly end: string;
  /** Sessions at the provider by weekday, Monday first; none while there is no timetable. */
  readonly sessions: readonly Sessions[];
  readonly frozen: boolean;
  /** What attendance needs besides; none of rows from before it was kept. */
  readonly day?: DayFacts;
  /** Earliest due date (ISO) of what nobody has been reminded of, or "". */
  readonly remindsAfter: string;
  readonly owed: readonly Owed[];
  /** Which visit of its phase it is in, from 1. */
  readonly cycle?: number;
  /** When its phase was entered (ISO instant); none of rows from before it was kept, as with the two below. */
  readonly enteredAt?: string;
  /** An administrator stopped its run. */
  readonly stopped?: boolean;
  /** What staff recorded on the day of the latest commit; none of rows from before it was kept. */
  readonly lately?: readonly Lately[];
  /** Hours a week at the provider. */
  readonly hours?: number;
  /** Pounds a week; none of rows from before it was kept, as with the next. */
  readonly cost?: number | null;
  /** By when the next review is due (ISO date), or "". */
  readonly review?: string;
  /** Questions that wait for somebody outside the staff. */
  readonly waits?: readonly Waiting[];
};

/** By the list that was read: whoever keeps lists is asked for the same ones over and over. */
const newestFirst = rememberedFor((rows: readonly ViewRow[]): readonly PlacementRow[] =>
  rows
    .map((row) => ({ ...(row.body as Omit<PlacementRow, "id">), id: row.key }))
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
);

/** The school's placements, newest first. */
export const placementRows = async (deps: Deps, scope: string): Promise<readonly PlacementRow[]> =>
  newestFirst(await deps.views.list("placements", scope));
