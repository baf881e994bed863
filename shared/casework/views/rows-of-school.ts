import type { Failures } from "#domain/failures/failures.ts";
import type { ViewRow } from "#ports/views.ts";
import type { Matters } from "#streams/matters/matters.ts";
import type { Records } from "#streams/records/records.ts";
import type { School } from "#streams/school/school.ts";
import { isUnderWay } from "#streams/sheets/imports.ts";
import { openDifferences } from "#streams/sheets/marks.ts";
import type { Sheets } from "#streams/sheets/sheets.ts";
import type { Tasks } from "#streams/tasks/tasks.ts";

type Row = Omit<ViewRow, "scope">;

/** The tasks of failures that are open, in ids: the sweep looks at them every hour and need not read their whole story. */
export const failuresRow = (f: Failures): Row => ({
  view: "failures",
  key: f.id,
  version: f.version,
  body: { open: f.open },
});

/** Of the records only that they were followed: their pages fold the stream. */
export const recordsRow = (s: Records): Row => ({
  view: "records",
  key: s.id,
  version: s.version,
  body: { purges: s.purges.filter((p) => p.state === "asked" || p.state === "approved").length },
});

/** Of the matters only how many are open: their pages fold the stream. */
export const mattersRow = (s: Matters): Row => ({
  view: "matters",
  key: s.id,
  version: s.version,
  body: { open: s.all.filter((m) => !m.closed).length },
});

/** Of the sheets only how many sessions differ: their pages fold the stream. */
export const sheetsRow = (s: Sheets): Row => ({
  view: "sheets",
  key: s.id,
  version: s.version,
  body: {
    differences: openDifferences(s.marks).length,
    imports: s.imports.filter((i) => isUnderWay(i) || !i.erased).length,
  },
});

/** Who is on which task, in ids: the page of tasks reads nothing else of it. */
export const tasksRow = (s: Tasks): Row => ({
  view: "tasks",
  key: s.id,
  version: s.version,
  body: { held: s.held },
});

/** Who the school is, by which policy, with whom. */
export const schoolRow = (s: School): Row => ({
  view: "schools",
  key: s.id,
  version: s.version,
  body: { profile: s.profile, schoolType: s.schoolType, staff: s.staff },
});
