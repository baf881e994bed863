import type { Role } from "#ids/role.ts";

const leads: readonly Role[] = ["ap-lead", "headteacher"];

/** Who may record what the school’s own timetables and a shared week ask for. Only the headteacher decides on flexi-schooling. */
export const timetableActions = {
  "pupil.adjustment": [...leads, "senco", "data-manager"],
  "form.part-time-plan": [...leads, "senco", "dsl"],
  "form.welfare-check": [
    ...leads,
    "dsl",
    "deputy-dsl",
    "senco",
    "designated-teacher",
    "key-contact",
    "attendance-officer",
  ],
  "form.timetable-report": [...leads, "senco", "dsl", "attendance-officer", "data-manager"],
  "form.full-time-week": leads,
  "form.hand-over": [...leads, "key-contact", "attendance-officer"],
  "form.flexi-request": [...leads, "data-manager"],
  "form.flexi-meeting": leads,
  "form.flexi-decision": ["headteacher"],
  "form.flexi-agreement": leads,
  "form.flexi-withdrawn": leads,
} as const satisfies Readonly<Record<string, readonly Role[]>>;
