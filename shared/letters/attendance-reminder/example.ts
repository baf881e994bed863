import { attendanceRequestExample } from "../attendance-request/example.ts";
import type { AttendanceReminderFacts } from "./facts.ts";

const { offersEveryDay: _offer, ...asked } = attendanceRequestExample;

export const attendanceReminderExample: AttendanceReminderFacts = {
  ...asked,
  session: "morning",
  count: 1,
};
