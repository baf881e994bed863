import { attendanceRequestExample } from "../attendance-request/example.ts";
import type { AttendanceReminderFacts } from "./facts.ts";

export const attendanceReminderExample: AttendanceReminderFacts = {
  ...attendanceRequestExample,
  session: "morning",
  count: 1,
};
