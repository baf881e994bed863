import type { AttendanceRequestFacts } from "./facts.ts";

export const attendanceRequestExample: AttendanceRequestFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  date: "2026-11-03",
  pupils: [
    { initials: "AO", sessions: "day" },
    { initials: "TW", sessions: "morning" },
  ],
  link: "https://waymark.example/l/example-link",
  morningBy: "09:30",
  afternoonBy: "13:15",
  offersEveryDay: "yes",
};
