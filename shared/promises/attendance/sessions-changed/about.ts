import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";

export const sessionsChangedAbout: About = {
  mayRecord: leads,
  recordedAs: "Change of sessions or last day recorded",
  offered: live,
  beginsFrom: (p) => p.forms.timetable && { ...p.forms.timetable, answers: plannedTimetable(p), words: {} },
  claims: "week",
};
