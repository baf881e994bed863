import { isOwnTimetable } from "#domain/routes.ts";
import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { madeFor } from "#promises/obligations/terms-held.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { partOf } from "#streams/placement/week/own-week.ts";

/** Days on which the pupil changes places at midday: one session there, and the other elsewhere. */
const halfDays = (f: Facts): boolean =>
  partOf(f.placement)?.sessions.some((s) => s === "morning" || s === "afternoon") ?? false;

const handOver: Row = {
  id: "O18",
  part: "midday",
  title: "Agree who brings the pupil from one place to the other at midday",
  owner: "ap-lead",
  phase: "commissioning",
  always: true,
  on: (route) => !isOwnTimetable(route) && route !== "on-site",
  form: "hand-over",
  notApplicable: (f) => (halfDays(f) ? undefined : "No day has only one session there."),
  due: beforeStart(leadTimes.commissioning),
  met: (f) => madeFor(f, "journey", formOf(f.placement, "hand-over")),
};

export const handOverRows: readonly Row[] = [handOver];
