import { isOwnTimetable } from "#domain/routes.ts";
import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const timetableReportAbout: About = {
  mayRecord: [...leads, "senco", "dsl", "attendance-officer", "data-manager"],
  recordedAs: "Local authority told of the timetable",
  offered: ({ placement: p }) =>
    isOwnTimetable(p.route) &&
    p.forms.timetable !== undefined &&
    ["commissioning", "active", "reintegration"].includes(p.phase),
};
