import type { AttendanceEscalationFacts } from "./facts.ts";

export const attendanceEscalationExample: AttendanceEscalationFacts = {
  schoolName: "Harbour View School",
  what: "call-list",
  provider: "Tideway Nurture Centre",
  phone: "01632 960 231",
  date: "2026-11-03",
  pupils: [
    { initials: "AO", session: "morning", standing: "unconfirmed", first: "yes" },
    { initials: "TW", session: "morning", standing: "unconfirmed", first: "no" },
  ],
  link: "https://waymark.example/attendance?date=2026-11-03",
};
