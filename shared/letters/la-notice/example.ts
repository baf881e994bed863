import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { LaNoticeFacts } from "./facts.ts";

export const laNoticeExample: LaNoticeFacts = {
  school: exampleSchool,
  what: "start",
  written: "2026-10-22",
  pupil: {
    name: "Amara Okafor",
    dateOfBirth: "2016-05-04",
    upn: "V999200126009",
    rights: ["Education, health and care plan"],
  },
  provision: {
    name: "Tideway Nurture Centre",
    address: ["The Old Boathouse", "Slipway Road", "Sandleigh"],
    registered: "Registered, URN 999001",
  },
  arrangement: "By agreement with the parents",
  reason: "Social, emotional and mental health needs",
  firstDay: "2026-11-03",
  lastDay: "2027-02-12",
  sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
  reviewBy: "2026-12-18",
  signedBy: exampleSignatory,
};
