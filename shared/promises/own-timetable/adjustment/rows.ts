import type { Row } from "#promises/obligations/obligation.ts";

/** A small change without missed sessions is no placement: it is recorded, and told, on the pupil's own page. */
const adjusted: Row = {
  id: "O134",
  title: "Record a minor adjustment of the timetable, and tell the authority by its procedure",
  owner: "ap-lead",
  phase: "active",
  form: "adjustment",
  due: "no-day",
  settings: ["ptt.authorityReport"],
  notApplicable: () =>
    "A small change without missed sessions is recorded on the pupil’s own page, not here.",
  met: () => undefined,
};

export const adjustmentRows: readonly Row[] = [adjusted];
