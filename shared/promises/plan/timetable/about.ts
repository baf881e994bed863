import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { hasBegun } from "#streams/placement/begun.ts";

export const timetableAbout: About = {
  mayRecord: leads,
  recordedAs: "Dates and sessions saved",
  offered: (f) =>
    beforeEnd(f) &&
    isRecorded(f, "timetable") &&
    !hasBegun(f.placement, f.today) &&
    f.placement.phase !== "referral",
  ready: (p) =>
    isOwnTimetable(p.route) ||
    (p.takenOver !== undefined && !hasProvider(p.route)) ||
    p.forms[hasProvider(p.route) ? "provider" : "decision"] !== undefined,
  claims: "week",
};
