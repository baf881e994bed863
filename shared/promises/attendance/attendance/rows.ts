import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { unlessNeverCame } from "#promises/obligations/recurring.ts";
import { onFlexi } from "#promises/own-timetable/flexi-step.ts";
import { onPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { arrived } from "#streams/placement/facts.ts";

/**
 * Rows that the register keeps session by session: it lives in streams of its own and never touches a placement. How
 * they stand is worked out from it by whoever reads them (from-register.ts); they are never done, and block nothing
 * (catalogue O71 to O81).
 */
const byRegister = (id: Row["id"], title: string, on?: Row["on"]): Row => ({
  id,
  title,
  owner: "attendance-officer",
  phase: "active",
  form: "attendance",
  due: "no-day",
  ...(on ? { on } : {}),
  inRegister: true,
  note: "Kept by the register of each session, day by day: see the page Attendance for what was said, who was told and what is still open.",
  notApplicable: (f) =>
    unlessNeverCame(f) ?? (hasBegun(f.placement, f.today) ? undefined : "It begins with the first day."),
  met: () => undefined,
});

/** Where the school itself provides, its own register is taken as for every lesson, with its own codes. */
const ofTheSchool = (id: Row["id"], title: string): Row => ({
  ...byRegister(id, title, (route) => route === "on-site"),
  note: "Kept by the school’s own register of each session (codes / and \\): the pupil is at school. Waymark does not see that register, and counts nothing.",
});

/** On a timetable of the school itself the pupil is partly away by agreement: the rows of O116 and O118 say by which codes. */
const ofOwnTimetable = (id: Row["id"], title: string): Row => ({
  ...byRegister(id, title, isOwnTimetable),
  note: "Kept by the school’s own register of each session, which Waymark does not see. An absence from a session that the timetable holds is an absence like any other.",
});

const everywhere = [
  ["O74", "Keep the school's record up to date with each session"],
  ["O75", "Send attendance to those whom the policy names"],
  ["O76", "Tell the parents of an absence on the same day"],
  ["O77", "Tell the social worker at once of an unexplained absence"],
  ["O78", "Tell the pupil welfare officer of an absence"],
  ["O79", "Act when attendance falls below the school's target"],
  ["O80", "Suggest the right register code for each session"],
] as const satisfies readonly (readonly [Row["id"], string])[];

export const attendanceRows: readonly Row[] = [
  byRegister("O71", "Ask the provider after each session who was present", hasProvider),
  byRegister("O72", "Hear from the provider whenever the pupil is absent", hasProvider),
  byRegister("O73", "Confirm attendance, lateness or absence each day", hasProvider),
  ...everywhere.filter(([id]) => id !== "O79").map(([id, title]) => byRegister(id, title, hasProvider)),
  byRegister("O81", "Watch attendance at the provider separately", hasProvider),
  ...everywhere.map(([id, title]) => ofTheSchool(id, title)),
  ...everywhere.map(([id, title]) => ofOwnTimetable(id, title)),
  {
    id: "O118",
    part: "codes",
    title: "Mark days at home as agreed leave in the register",
    owner: "attendance-officer",
    phase: "active",
    always: true,
    on: onFlexi,
    form: "attendance",
    due: "no-day",
    inRegister: true,
    note: "At school: / and \\ as for every lesson. At home: C, leave that the school agreed, never B; X outside compulsory school age.",
    notApplicable: (f) =>
      unlessNeverCame(f) ?? (arrived(f.placement) ? undefined : "It begins with the first day."),
    met: () => undefined,
  },
  {
    id: "O116",
    title: "Mark each session in the register with the right code",
    owner: "attendance-officer",
    phase: "active",
    always: true,
    on: onPartTime,
    form: "attendance",
    due: "no-day",
    inRegister: true,
    note: "At school: / and \\ as for every lesson. Away by this timetable: C2, or X outside compulsory school age. Day by day in the school’s own register.",
    notApplicable: (f) =>
      unlessNeverCame(f) ?? (arrived(f.placement) ? undefined : "It begins with the first day."),
    met: () => undefined,
  },
];
